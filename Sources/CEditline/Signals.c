#include "Internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Handlers only set a flag and write to a pipe that the input loop watches: the signal may arrive
// on any thread, at any moment. The ones that end the process give the terminal back themselves.

static volatile sig_atomic_t interrupted, stopped, continued, resized;
static volatile sig_atomic_t editing;  // the terminal is raw
static struct termios original;        // the terminal as we found it
static int wake[2] = {-1, -1};

static const int notices[] = {SIGTSTP, SIGCONT, SIGWINCH};
static const int endings[] = {SIGTERM, SIGHUP,  SIGQUIT, SIGPIPE, SIGALRM, SIGABRT,
                              SIGILL,  SIGTRAP, SIGSEGV, SIGBUS,  SIGFPE};
enum { notice_count = sizeof notices / sizeof *notices };
enum { ending_count = sizeof endings / sizeof *endings };
static struct sigaction before_notices[notice_count], before_endings[ending_count];
static struct sigaction before_interrupt;

static bool in_foreground(void) { return tcgetpgrp(STDIN_FILENO) == getpgrp(); }

static void restore_terminal(void) {
  // A process in the background must not touch the terminal of the one in front.
  if (editing && in_foreground()) tcsetattr(STDIN_FILENO, TCSANOW, &original);
}

static void make_raw(void) {
  struct termios raw = original;
  // Keys arrive as they are sent, except Ctrl-C, Ctrl-Z, Ctrl-\ (signals), Ctrl-S and Ctrl-Q.
  raw.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | ISTRIP);
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
  raw.c_lflag |= ISIG;
  raw.c_oflag |= OPOST | ONLCR;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  editing = 1;
  while (tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) != 0 && errno == EINTR) continue;
}

/// Sets the terminal's modes as they were when the editor opened.
void ce_terminal_restore(void) {
  while (tcsetattr(STDIN_FILENO, TCSADRAIN, &original) != 0 && errno == EINTR) continue;
}

static void on_notice(int signal) {
  int saved = errno;
  switch (signal) {
    case SIGINT: interrupted = 1; break;
    case SIGTSTP: stopped = 1; break;
    case SIGCONT: continued = 1; break;
    case SIGWINCH: resized = 1; break;
  }
  // A full pipe wakes as well as one more byte would.
  if (write(wake[1], "", 1) < 0) errno = saved;
  errno = saved;
}

static bool is_fault(int signal) {
  switch (signal) {
    case SIGILL: case SIGTRAP: case SIGSEGV: case SIGBUS: case SIGFPE: return true;
    default: return false;
  }
}

static void take_default(int signal, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, before);
}

static void on_ending(int signal) {
  int saved = errno;
  if (editing && in_foreground()) {
    restore_terminal();
    // What the shell prints next starts on a row of its own.
    if (write(STDOUT_FILENO, "\n", 1) < 0) errno = saved;
  }
  editing = 0;
  if (is_fault(signal)) {
    // It happens again by itself on return, its address intact for whoever reported faults before.
    for (int i = 0; i < ending_count; i++)
      if (endings[i] == signal) sigaction(signal, &before_endings[i], NULL);
  } else {
    // Not to the handler before ours: to Swift's crash reporter even Ctrl-\ is a crash. The signal
    // is delivered when this handler returns.
    take_default(signal, NULL);
    raise(signal);
  }
  errno = saved;
}

static void install(int signal, void (*handler)(int), struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  sigaction(signal, NULL, before);
  // What the parent asked to ignore (nohup) stays ignored.
  if (before->sa_handler != SIG_IGN) sigaction(signal, &action, NULL);
}

bool ce_signals_open(void) {
  static bool at_exit;
  if (tcgetattr(STDIN_FILENO, &original) != 0) return false;
  if (pipe(wake) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    fcntl(wake[i], F_SETFL, O_NONBLOCK);
  }
  if (!at_exit) at_exit = atexit(restore_terminal) == 0;
  // For as long as the editor lives: a second Ctrl-C that comes between two lines is not to end
  // the conversation.
  install(SIGINT, on_notice, &before_interrupt);
  return true;
}

void ce_signals_close(void) {
  sigaction(SIGINT, &before_interrupt, NULL);
  for (int i = 0; i < 2; i++) {
    close(wake[i]);
    wake[i] = -1;
  }
}

void ce_signals_begin_line(void) {
  interrupted = stopped = continued = resized = 0;
  for (int i = 0; i < notice_count; i++) install(notices[i], on_notice, &before_notices[i]);
  for (int i = 0; i < ending_count; i++) install(endings[i], on_ending, &before_endings[i]);
  make_raw();
}

void ce_signals_end_line(void) {
  restore_terminal();
  editing = 0;
  for (int i = 0; i < notice_count; i++) sigaction(notices[i], &before_notices[i], NULL);
  for (int i = 0; i < ending_count; i++) sigaction(endings[i], &before_endings[i], NULL);
}

int ce_wake_descriptor(void) { return wake[0]; }

ce_notice ce_take_notice(void) {
  char drained[64];
  while (read(wake[0], drained, sizeof drained) > 0) continue;
  if (interrupted) return interrupted = 0, CE_NOTICE_INTERRUPT;
  if (stopped) return stopped = 0, CE_NOTICE_STOP;
  if (continued) return continued = 0, CE_NOTICE_CONTINUE;
  if (resized) return resized = 0, CE_NOTICE_RESIZE;
  return CE_NOTICE_NONE;
}

static void resume(ce_editor *editor) {
  make_raw();
  ce_redraw_all(editor, false);
}

/// Ctrl-Z: gives the terminal back, stops, and takes it again when the program continues.
void ce_stop(ce_editor *editor) {
  restore_terminal();
  editing = 0;
  struct sigaction ours;
  take_default(SIGTSTP, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  // The person may have used stty meanwhile.
  if (in_foreground()) tcgetattr(STDIN_FILENO, &original);
  stopped = continued = resized = 0;
  resume(editor);
}

/// Continued after a stop that could not be caught: the shell has changed the terminal meanwhile.
void ce_continued(ce_editor *editor) { resume(editor); }
