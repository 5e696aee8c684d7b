#ifndef CEDITLINE_INTERNAL_H
#define CEDITLINE_INTERNAL_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE  // wcwidth
#endif

#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

#include "CEditline.h"

_Static_assert(sizeof(wchar_t) == 4, "a wide character holds any Unicode scalar");

// Key codes that the input decoder hands to libedit. C1 controls are never text, so their places
// in libedit's key map are free for keys that a terminal sends as escape sequences.
enum {
  CE_KEY_DELETE = 0x80,
  CE_KEY_PREVIOUS_WORD,
  CE_KEY_NEXT_WORD,
  CE_KEY_DELETE_WORD,
  CE_KEY_JOIN,       // a newline inside a pasted block
  CE_KEY_INTERRUPT,  // Ctrl-C
  CE_KEY_NONE,       // a key without a meaning here: a bell
};

/// Lines of a pasted block that are kept apart; further ones run on in the last.
#define CE_PASTE_LINES 256

struct ce_editor {
  EditLine *el;
  HistoryW *history;
  wchar_t *prompt;
  char *program;
  ce_callbacks callbacks;

  // Bytes read from the terminal and not yet decoded.
  unsigned char bytes[1024];
  size_t next_byte, byte_count;
  wchar_t queued_key;   // delivered before any byte, 0 for none
  bool key_was_waiting; // the last key came without a pause: a paste, not a hand
  bool interrupted, ended, refused;

  // The line up to the last newline of a pasted block, and where its newlines were.
  wchar_t stem[CE_LINE_LIMIT + 2];
  size_t stem_length;
  size_t breaks[CE_PASTE_LINES];
  size_t break_count;

  bool shown_below;  // the completion callback has drawn the line again
  bool completed;    // the completion callback has changed the line
  char *text;
};

// Input.c
int ce_read_key(EditLine *el, wchar_t *key);

// Screen.c
size_t ce_rows_to(const ce_editor *editor, size_t index, int columns);
void ce_below_line(ce_editor *editor);
void ce_redraw_line(ce_editor *editor);
void ce_redraw_all(ce_editor *editor, bool clear_screen);
void ce_resized(ce_editor *editor);

// Signals.c
typedef enum { CE_NOTICE_NONE, CE_NOTICE_INTERRUPT, CE_NOTICE_STOP, CE_NOTICE_CONTINUE,
  CE_NOTICE_RESIZE } ce_notice;
bool ce_signals_open(void);
void ce_signals_close(void);
void ce_signals_begin_line(void);
void ce_signals_end_line(void);
int ce_wake_descriptor(void);
ce_notice ce_take_notice(void);
void ce_stop(ce_editor *editor);
void ce_continued(ce_editor *editor);

// Text.c
wchar_t *ce_widen(const char *text, size_t limit);
size_t ce_encode(wchar_t character, char bytes[4]);
char *ce_narrow(const wchar_t *text, size_t length);
int ce_character_cells(wchar_t character);
void ce_use_utf8_locale(void);

#endif
