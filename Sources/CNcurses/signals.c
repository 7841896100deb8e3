#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

static const int taken[] = {SIGWINCH, SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT};
enum { COUNT = sizeof taken / sizeof taken[0] };

static int ends[2] = {-1, -1};
static struct sigaction before[COUNT];
static sigset_t mask_before;

static void told(int signal) {
  int kept = errno;
  unsigned char byte = (unsigned char)signal;
  // A full pipe loses the byte; what is in it already wakes the loop.
  ssize_t ignored = write(ends[1], &byte, 1);
  (void)ignored;
  errno = kept;
}

int cn_signals_open(void) {
  if (ends[0] >= 0) return ends[0];
  // Close-on-exec and non-blocking: nothing for a printing child to inherit, nothing to hang on.
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
    ends[0] = ends[1] = -1;
    return -1;
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = told;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigset_t ours;
  sigemptyset(&ours);
  for (int i = 0; i < COUNT; i++) {
    sigaddset(&ours, taken[i]);
    sigaction(taken[i], &action, &before[i]);
  }
  // Whoever started us may have blocked them; then the window could not even be closed.
  sigprocmask(SIG_UNBLOCK, &ours, &mask_before);
  return ends[0];
}

int cn_signals_next(void) {
  unsigned char byte;
  ssize_t count;
  do count = read(ends[0], &byte, 1);
  while (count < 0 && errno == EINTR);
  return count == 1 ? byte : 0;
}

void cn_signals_stop_here(void) {
  struct sigaction stop, own;
  memset(&stop, 0, sizeof stop);
  stop.sa_handler = SIG_DFL;
  sigemptyset(&stop.sa_mask);
  sigaction(SIGTSTP, &stop, &own);
  // The whole group, as the terminal itself would do: a shell script around us stops as well.
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &own, NULL);
}

void cn_signals_close(void) {
  if (ends[0] < 0) return;
  sigprocmask(SIG_SETMASK, &mask_before, NULL);
  for (int i = 0; i < COUNT; i++) sigaction(taken[i], &before[i], NULL);
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

int cn_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int cn_forbid_core_files(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
