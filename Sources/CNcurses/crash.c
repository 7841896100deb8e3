#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// A Swift trap ends the process where it stands: no deinit, no atexit. Everything here is set
// before it is needed and touched in the handler by async-signal-safe calls only.
static volatile sig_atomic_t armed;
static int terminal_end = -1;
static int errors_kept = -1;
static struct termios shell_modes;
static char undo[512];
static size_t undo_count;

// ILL is a Swift trap on x86-64, TRAP on arm64.
static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};

// A stack overflow leaves no stack to run a handler on.
static _Alignas(16) char spare_stack[64 * 1024];

static void restore(void) {
  if (!armed) return;
  armed = 0;
  size_t done = 0;
  while (done < undo_count) {
    ssize_t count = write(terminal_end, undo + done, undo_count - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    done += (size_t)count;
  }
  tcsetattr(terminal_end, TCSANOW, &shell_modes);
  if (errors_kept >= 0) dup2(errors_kept, STDERR_FILENO);
}

// The default action instead of the handler that was there: Swift's backtracer asks a question at
// the terminal, waits half a minute, and prints memory that may hold what somebody wrote.
static void crashed(int number) {
  restore();
  signal(number, SIG_DFL);
  raise(number);
}

int cn_restore_arm(int terminal, const struct termios *modes, const char *bytes, size_t count) {
  static int installed;
  if (count > sizeof undo || !isatty(terminal)) return -1;
  armed = 0;
  terminal_end = terminal;
  shell_modes = *modes;
  memcpy(undo, bytes, count);
  undo_count = count;
  if (!installed) {
    installed = 1;
    atexit(restore);
    stack_t spare;
    memset(&spare, 0, sizeof spare);
    spare.ss_sp = spare_stack;
    spare.ss_size = sizeof spare_stack;
    sigaltstack(&spare, NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = crashed;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof fatal / sizeof fatal[0]; i++) sigaction(fatal[i], &action, NULL);
  }
  armed = 1;
  return 0;
}

void cn_restore_disarm(void) { armed = 0; }

void cn_errors_away(void) {
  if (errors_kept >= 0 || !isatty(STDERR_FILENO)) return;
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return;
  errors_kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (errors_kept >= 0) dup2(nowhere, STDERR_FILENO);
  close(nowhere);
}

void cn_errors_return(void) {
  if (errors_kept < 0) return;
  dup2(errors_kept, STDERR_FILENO);
  close(errors_kept);
  errors_kept = -1;
}
