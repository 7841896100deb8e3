#include "CNcurses.h"

#include <sys/timex.h>

int cn_clock_is_set(void) {
  struct timex state = {0};
  // Reading needs no right; the answer is a state, -1 only where the system call is forbidden.
  int answer = adjtimex(&state);
  if (answer < 0) return -1;
  return answer != TIME_ERROR && !(state.status & STA_UNSYNC);
}
