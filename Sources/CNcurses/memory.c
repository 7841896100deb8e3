#include "CNcurses.h"

#include <malloc.h>

void cn_give_back_memory(void) { malloc_trim(0); }
