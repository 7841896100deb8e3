#ifndef CNCURSES_H
#define CNCURSES_H
// Before curses.h: without it the wide half (cchar_t, wadd_wchnstr) does not exist.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <locale.h>
#include <stddef.h>
#include <stdint.h>
#include <term.h>
#include <termios.h>
#include <wchar.h>

// glibc declares it for _XOPEN_SOURCE only, which Swift's importer does not set.
extern int wcwidth(wchar_t);

// The A_ macros are casts and shifts, which Swift does not import.
static const attr_t CN_BOLD = A_BOLD;
static const attr_t CN_DIM = A_DIM;
static const attr_t CN_REVERSE = A_REVERSE;
static const attr_t CN_UNDERLINE = A_UNDERLINE;

// stdscr, stdout and stdin are mutable globals, which Swift 6 refuses.
static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline SCREEN *cn_newterm(const char *type) { return newterm(type, stdout, stdin); }

// tigetnum takes a name it does not change as one it might.
static inline int cn_colours(void) { return tigetnum((char *)(uintptr_t)"colors"); }

// tigetstr answers "absent" with NULL and "not a string" with (char *)-1; Swift wants one answer.
static inline const char *cn_capability(const char *name) {
  const char *value = tigetstr((char *)(uintptr_t)name);
  return value == (const char *)(intptr_t)-1 ? NULL : value;
}

// tiparm is variadic, which Swift does not call.
static inline const char *cn_capability_at(const char *name, int first, int second) {
  const char *value = cn_capability(name);
  return value ? tiparm(value, first, second) : NULL;
}

// nl_langinfo's CODESET is an enum constant behind a macro: is the character set UTF-8?
int cn_is_utf8(void);

// MARK: Signals (signals.c). A handler may only write a byte; the loop polls the pipe's read end.

// Takes WINCH, TERM, INT, QUIT, HUP, TSTP and CONT. Before newterm, which takes what is SIG_DFL.
// Gives the read end, or -1.
int cn_signals_open(void);
// The next signal that came, or 0 when there is none; never blocks.
int cn_signals_next(void);
// Stops the process as Ctrl-Z does; returns when it runs again, or at once in an orphaned group.
void cn_signals_stop_here(void);
// Gives the signals back as they were.
void cn_signals_close(void);

// MARK: Restoring (crash.c). What makes the shell whole when Swift gets no chance to run.

// Remembers the terminal's modes and the bytes that undo the screen; from now on a crash or exit()
// writes them. Bytes beyond the buffer's 512 are refused with -1, as is a descriptor that is no
// terminal. Call again when the bytes change.
int cn_restore_arm(int terminal, const struct termios *modes, const char *bytes, size_t count);
// Nothing to restore any more.
void cn_restore_disarm(void);
// Points standard error, where it is a terminal, at /dev/null until cn_errors_return or a crash.
void cn_errors_away(void);
void cn_errors_return(void);

// sys/timex.h is outside Glibc's module: does the kernel hold the clock to be set from somewhere?
// 1 yes, 0 no, -1 it does not say.
int cn_clock_is_set(void);

// malloc.h is outside Glibc's module: gives the system back what is free on the heap.
void cn_give_back_memory(void);

// prctl is variadic: no core file of this process, no reading of its memory by its user.
int cn_forbid_core_files(void);

#endif
