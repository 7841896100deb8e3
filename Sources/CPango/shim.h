// What PaperPress needs of cairo and Pango, as their headers declare it. The headers themselves need
// flags that SwiftPM warns of at every build (-pthread); a test compares these lines with them.
#pragma once

typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoLayoutIter PangoLayoutIter;
typedef struct _PangoLayoutLine PangoLayoutLine;
typedef struct _PangoContext PangoContext;
typedef struct _PangoLanguage PangoLanguage;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoAttrList PangoAttrList;

// Their enumerations, as the numbers that they are.
#define RESERV_STATUS_SUCCESS 0u
#define RESERV_STATUS_WRITE_ERROR 11u
#define RESERV_PDF_1_4 0u
#define RESERV_PDF_TITLE 0u
#define RESERV_PDF_CREATOR 4u
#define RESERV_WRAP_WORD_CHAR 2u
#define RESERV_ALIGN_RIGHT 2u
#define RESERV_SCALE 1024

cairo_surface_t *cairo_pdf_surface_create_for_stream(
    unsigned (*)(void *, const unsigned char *, unsigned), void *, double, double);
void cairo_pdf_surface_restrict_to_version(cairo_surface_t *, unsigned);
void cairo_pdf_surface_set_size(cairo_surface_t *, double, double);
void cairo_pdf_surface_set_metadata(cairo_surface_t *, unsigned, const char *);
unsigned cairo_surface_status(cairo_surface_t *);
void cairo_surface_finish(cairo_surface_t *);
void cairo_surface_destroy(cairo_surface_t *);

cairo_t *cairo_create(cairo_surface_t *);
unsigned cairo_status(cairo_t *);
void cairo_destroy(cairo_t *);
void cairo_show_page(cairo_t *);
void cairo_save(cairo_t *);
void cairo_restore(cairo_t *);
void cairo_scale(cairo_t *, double, double);
void cairo_set_source_rgb(cairo_t *, double, double, double);
void cairo_set_line_width(cairo_t *, double);
void cairo_move_to(cairo_t *, double, double);
void cairo_line_to(cairo_t *, double, double);
void cairo_rectangle(cairo_t *, double, double, double, double);
void cairo_new_sub_path(cairo_t *);
void cairo_arc(cairo_t *, double, double, double, double, double);
void cairo_stroke(cairo_t *);
void cairo_fill(cairo_t *);

PangoLayout *pango_cairo_create_layout(cairo_t *);
void pango_cairo_show_layout(cairo_t *, PangoLayout *);
void pango_cairo_show_layout_line(cairo_t *, PangoLayoutLine *);
PangoFontDescription *pango_font_description_from_string(const char *);
void pango_font_description_set_absolute_size(PangoFontDescription *, double);
void pango_font_description_free(PangoFontDescription *);
PangoLanguage *pango_language_from_string(const char *);
void pango_context_set_language(PangoContext *, PangoLanguage *);
PangoContext *pango_layout_get_context(PangoLayout *);
void pango_layout_set_font_description(PangoLayout *, const PangoFontDescription *);
void pango_layout_set_wrap(PangoLayout *, unsigned);
void pango_layout_set_alignment(PangoLayout *, unsigned);
void pango_layout_set_width(PangoLayout *, int);
void pango_layout_set_text(PangoLayout *, const char *, int);
void pango_layout_get_size(PangoLayout *, int *, int *);
int pango_layout_get_baseline(PangoLayout *);
PangoLayoutIter *pango_layout_get_iter(PangoLayout *);
void pango_layout_iter_free(PangoLayoutIter *);
int pango_layout_iter_next_line(PangoLayoutIter *);
int pango_layout_iter_get_baseline(PangoLayoutIter *);
void pango_layout_iter_get_line_yrange(PangoLayoutIter *, int *, int *);
PangoLayoutLine *pango_layout_iter_get_line_readonly(PangoLayoutIter *);

// A run of bold letters: the library's inline structure for it is not needed by name.
#ifdef RESERV_CHECK
typedef PangoAttribute reserv_attribute;
#else
typedef struct { const void *klass; unsigned start_index, end_index; } reserv_attribute;
#endif
PangoAttrList *pango_attr_list_new(void);
void pango_attr_list_insert(PangoAttrList *, reserv_attribute *);
void pango_attr_list_unref(PangoAttrList *);
reserv_attribute *pango_attr_weight_new(unsigned);
void pango_layout_set_attributes(PangoLayout *, PangoAttrList *);
#define RESERV_WEIGHT_BOLD 700u

#ifdef RESERV_CHECK
typedef PangoRectangle reserv_rectangle;
#else
typedef struct { int x, y, width, height; } reserv_rectangle;
#endif
void pango_layout_iter_get_line_extents(
    PangoLayoutIter *, reserv_rectangle *, reserv_rectangle *);
void g_object_unref(void *);

// With the real headers before this one: the numbers are theirs too.
#ifdef RESERV_CHECK
_Static_assert(CAIRO_STATUS_SUCCESS == RESERV_STATUS_SUCCESS, "");
_Static_assert(CAIRO_STATUS_WRITE_ERROR == RESERV_STATUS_WRITE_ERROR, "");
_Static_assert(CAIRO_PDF_VERSION_1_4 == RESERV_PDF_1_4, "");
_Static_assert(CAIRO_PDF_METADATA_TITLE == RESERV_PDF_TITLE, "");
_Static_assert(CAIRO_PDF_METADATA_CREATOR == RESERV_PDF_CREATOR, "");
_Static_assert(PANGO_WRAP_WORD_CHAR == RESERV_WRAP_WORD_CHAR, "");
_Static_assert(PANGO_ALIGN_RIGHT == RESERV_ALIGN_RIGHT, "");
_Static_assert(PANGO_WEIGHT_BOLD == RESERV_WEIGHT_BOLD, "");
_Static_assert(sizeof(PangoAttribute) == sizeof(void *) + 2 * sizeof(int), "");
_Static_assert(PANGO_SCALE == RESERV_SCALE, "");
_Static_assert(sizeof(PangoRectangle) == 4 * sizeof(int), "");
#endif
