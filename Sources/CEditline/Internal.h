#ifndef CEDITLINE_INTERNAL_H
#define CEDITLINE_INTERNAL_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE  // wcwidth
#endif

#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
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
  CE_KEY_NONE,       // a key without a meaning here: a bell
};

/// Lines of a pasted block that are kept apart; further ones run on in the last.
#define CE_PASTE_LINES 256

#define CE_PROMPT_LIMIT 100
#define CE_PICTURE_LIMIT (CE_PROMPT_LIMIT + CE_LINE_LIMIT + 2)

/// The prompt and the line as they stand on screen.
typedef struct {
  wchar_t text[CE_PICTURE_LIMIT];
  size_t length, cursor;
} ce_picture;

struct ce_editor {
  EditLine *el;
  HistoryW *history;
  FILE *listener;  // where libedit prints to
  FILE *nowhere;   // what it takes for the terminal
  wchar_t *prompt;
  char *program;
  ce_callbacks callbacks;

  // Bytes read from the terminal and not yet decoded.
  unsigned char bytes[1024];
  size_t next_byte, byte_count;
  bool key_was_waiting; // the last key came without a pause: a paste, not a hand
  bool interrupted, refused;

  // The line up to the last newline of a pasted block, and where its newlines were.
  wchar_t stem[CE_LINE_LIMIT + 2];
  size_t stem_length;
  size_t breaks[CE_PASTE_LINES];
  size_t break_count;

  ce_picture picture;  // what is on screen, if `drawn`
  bool drawn;
  size_t drawn_row;    // rows from the top of the picture down to the cursor
  bool bell;           // libedit rang

  bool answered;  // the completion callback has changed the line or shown something
  char *text;
};

// Input.c
int ce_read_key(EditLine *el, wchar_t *key);

// Screen.c
void ce_draw(ce_editor *editor);
void ce_draw_last(ce_editor *editor, const wchar_t *line, size_t length);
void ce_redraw_all(ce_editor *editor, bool clear_screen);
void ce_resized(ce_editor *editor);
FILE *ce_open_listener(ce_editor *editor);

// Signals.c
typedef enum { CE_NOTICE_NONE, CE_NOTICE_INTERRUPT, CE_NOTICE_STOP, CE_NOTICE_CONTINUE,
  CE_NOTICE_RESIZE } ce_notice;
bool ce_signals_open(void);
void ce_signals_close(void);
void ce_terminal_restore(void);
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
wchar_t ce_shown_character(wchar_t character);
int ce_character_cells(wchar_t character);
void ce_use_utf8_locale(void);

#endif
