#include "Internal.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

// Draws the prompt and the line. libedit's own drawing takes the two halves of a kanji for two
// characters when it looks for what changed, and loses a cell, or a kanji; so it edits, and this
// draws: text is printed in order and left to the terminal to wrap, and the cursor is placed by
// printing what stands before it once more. That is right even for an emoji whose width the
// terminal and the C library disagree on, and wrapped rows find together again after a resize.

typedef struct { size_t row, column; } place;

static struct winsize terminal_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) size.ws_col = size.ws_row = 0;
  // A kanji needs two columns.
  if (size.ws_col < 2) size.ws_col = 80;
  if (size.ws_row < 1) size.ws_row = 24;
  return size;
}

int ce_columns(void) { return terminal_size().ws_col; }

// Where the character at `index` of the picture goes: one that does not fit starts a row, and a
// full row ends at once.
static place place_of(const ce_picture *picture, size_t index, size_t columns) {
  place at = {0, 0};
  for (size_t i = 0; i < index; i++) {
    size_t cells = (size_t)ce_character_cells(picture->text[i]);
    if (at.column + cells > columns) at.row++, at.column = 0;
    at.column += cells;
    if (at.column >= columns) at.row++, at.column = 0;
  }
  return at;
}

// The first index whose character is in `row` or below it.
static size_t index_of_row(const ce_picture *picture, size_t row, size_t columns) {
  place at = {0, 0};
  for (size_t i = 0; i < picture->length; i++) {
    size_t cells = (size_t)ce_character_cells(picture->text[i]);
    if (at.column + cells > columns) at.row++, at.column = 0;
    if (at.row >= row) return i;
    at.column += cells;
    if (at.column >= columns) at.row++, at.column = 0;
  }
  return picture->length;
}

static void print(const ce_picture *picture, size_t from, size_t to) {
  for (size_t i = from; i < to; i++) {
    char bytes[4];
    wchar_t shown = ce_shown_character(picture->text[i]);
    if (shown != 0) fwrite(bytes, 1, ce_encode(shown, bytes), stdout);
  }
}

// After printing up to `index`: a terminal leaves the cursor on the last cell of a full row, but
// the next character belongs to the next one. Printing it and going back takes the cursor there.
static void settle(const ce_picture *picture, size_t index, size_t columns) {
  if (index == 0 || place_of(picture, index, columns).column != 0) return;
  while (index < picture->length && ce_character_cells(picture->text[index]) == 0) index++;
  if (index < picture->length) print(picture, index, index + 1);
  else putc(' ', stdout);
  putc('\r', stdout);
}

static void go_up(size_t rows) {
  putc('\r', stdout);
  if (rows > 0) fprintf(stdout, "\033[%zuA", rows);
}

static void draw_whole(ce_editor *editor, const ce_picture *picture, struct winsize size) {
  size_t columns = size.ws_col, height = size.ws_row;
  if (editor->drawn) {
    go_up(editor->drawn_row);
    fputs("\033[J", stdout);
  }
  size_t last_row = place_of(picture, picture->length, columns).row;
  size_t cursor_row = place_of(picture, picture->cursor, columns).row;
  // A line taller than the screen shows the rows down to the cursor's.
  bool cut = last_row >= height;
  size_t top = cut && cursor_row >= height ? cursor_row - height + 1 : 0;
  size_t start = top == 0 ? 0 : index_of_row(picture, top, columns);
  size_t stop = index_of_row(picture, top + height, columns);
  print(picture, start, stop);
  size_t below = height - 1;
  if (stop == picture->length) {
    settle(picture, stop, columns);
    below = last_row - top;
  }
  if (picture->cursor < stop || stop < picture->length) {
    go_up(below);
    print(picture, start, picture->cursor);
    settle(picture, picture->cursor, columns);
  }
  editor->drawn_row = cursor_row - top;
}

// What was drawn goes on at its end, and nothing else changed: the usual key.
static bool draw_appended(ce_editor *editor, const ce_picture *picture, struct winsize size) {
  const ce_picture *old = &editor->picture;
  if (!editor->drawn || old->cursor != old->length || picture->cursor != picture->length)
    return false;
  if (picture->length < old->length || wmemcmp(picture->text, old->text, old->length) != 0)
    return false;
  place end = place_of(picture, picture->length, size.ws_col);
  if (end.row >= size.ws_row) return false;
  print(picture, old->length, picture->length);
  if (picture->length > old->length) settle(picture, picture->length, size.ws_col);
  editor->drawn_row = end.row;
  return true;
}

static void draw(ce_editor *editor, const wchar_t *line, size_t length, size_t cursor) {
  static ce_picture picture;
  size_t before = wcslen(editor->prompt);
  if (length > CE_PICTURE_LIMIT - before) length = CE_PICTURE_LIMIT - before;
  if (cursor > length) cursor = length;
  wmemcpy(picture.text, editor->prompt, before);
  wmemcpy(picture.text + before, line, length);
  picture.length = before + length;
  picture.cursor = before + cursor;
  const ce_picture *old = &editor->picture;
  if (editor->drawn && old->length == picture.length && old->cursor == picture.cursor
      && wmemcmp(old->text, picture.text, picture.length) == 0)
    return;
  struct winsize size = terminal_size();
  if (!draw_appended(editor, &picture, size)) draw_whole(editor, &picture, size);
  fflush(stdout);
  editor->picture = picture;
  editor->drawn = true;
}

/// Brings the screen up to date with the line.
void ce_draw(ce_editor *editor) {
  const LineInfoW *line = el_wline(editor->el);
  draw(editor, line->buffer, (size_t)(line->lastchar - line->buffer),
       (size_t)(line->cursor - line->buffer));
}

/// Shows the line for the last time and leaves the cursor at the start of the row below it.
void ce_draw_last(ce_editor *editor, const wchar_t *line, size_t length) {
  draw(editor, line, length, length);
  place end = place_of(&editor->picture, editor->picture.length, (size_t)ce_columns());
  // At the end of a full row the cursor is there already.
  if (end.column != 0 || end.row == 0) putc('\n', stdout);
  fflush(stdout);
  editor->drawn = false;
}

/// Draws what belongs above the prompt; the prompt and the line follow with `ce_draw`.
void ce_redraw_all(ce_editor *editor, bool clear_screen) {
  fputs(clear_screen ? "\033[H\033[2J" : "\r\033[J", stdout);
  fflush(stdout);
  editor->callbacks.redraw(editor->callbacks.owner);
  editor->drawn = false;
}

/// The terminal has a new size. Most terminals have wrapped the rows anew by now, so the way up to
/// the prompt is counted in the new width.
void ce_resized(ce_editor *editor) {
  if (!editor->drawn) return;
  place cursor = place_of(&editor->picture, editor->picture.cursor, (size_t)ce_columns());
  go_up(cursor.row);
  fputs("\033[J", stdout);
  editor->drawn = false;
}

// MARK: libedit's output

static ssize_t listen(void *cookie, const char *bytes, size_t count) {
  ce_editor *editor = cookie;
  // Of all that libedit prints, its bell alone says something that is not drawn here.
  if (memchr(bytes, '\a', count) != NULL) editor->bell = true;
  return (ssize_t)count;
}

#ifndef __GLIBC__
static int listen_bsd(void *cookie, const char *bytes, int count) {
  return (int)listen(cookie, bytes, (size_t)count);
}
#endif

/// A stream that takes libedit's output and keeps only its bell. NULL when memory is short.
FILE *ce_open_listener(ce_editor *editor) {
#ifdef __GLIBC__
  return fopencookie(editor, "w", (cookie_io_functions_t){.write = listen});
#else
  return funopen(editor, NULL, listen_bsd, NULL, NULL);
#endif
}
