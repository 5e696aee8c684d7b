#include "Internal.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

// libedit tells nobody where its cursor is, so this repeats its rule: a character that does not fit
// the row starts the next one, and a full row ends at once.

/// Rows from the prompt's row down to the place of the character at `index`.
size_t ce_rows_to(const ce_editor *editor, size_t index, int columns) {
  const LineInfoW *line = el_wline(editor->el);
  size_t length = (size_t)(line->lastchar - line->buffer);
  if (index > length) index = length;
  size_t before = wcslen(editor->prompt), width = (size_t)columns;
  size_t row = before / width, column = before % width;
  for (size_t i = 0; i < index; i++) {
    size_t cells = (size_t)ce_character_cells(line->buffer[i]);
    if (column + cells > width) row++, column = 0;
    column += cells;
    while (column >= width) row++, column -= width;
  }
  return row;
}

static size_t cursor_row(const ce_editor *editor) {
  const LineInfoW *line = el_wline(editor->el);
  return ce_rows_to(editor, (size_t)(line->cursor - line->buffer), ce_columns());
}

int ce_columns(void) {
  struct winsize size;
  // libedit takes 80 for a width that no wide character fits.
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 2) return 80;
  return size.ws_col;
}

/// Moves from anywhere in the line to the start of the row below it.
void ce_below_line(ce_editor *editor) {
  size_t below = ce_rows_to(editor, CE_LINE_LIMIT + 2, ce_columns()) - cursor_row(editor);
  for (size_t i = 0; i <= below && i <= CE_LINE_LIMIT; i++) putc('\n', stdout);
  fflush(stdout);
}

/// Draws the prompt and the line anew. The cursor must stand at the start of an empty row.
void ce_redraw_line(ce_editor *editor) {
  fflush(stdout);
  el_wset(editor->el, EL_REFRESH);
}

/// Draws what belongs above the prompt, then the prompt and the line.
void ce_redraw_all(ce_editor *editor, bool clear_screen) {
  fputs(clear_screen ? "\033[H\033[2J" : "\r\033[J", stdout);
  fflush(stdout);
  editor->callbacks.redraw(editor->callbacks.owner);
  ce_redraw_line(editor);
}

/// The terminal has a new size. Most terminals have broken the rows anew by now, so the way up to
/// the prompt is counted in the new width.
void ce_resized(ce_editor *editor) {
  el_resize(editor->el);
  size_t up = cursor_row(editor);
  putc('\r', stdout);
  if (up > 0) fprintf(stdout, "\033[%zuA", up);
  fputs("\033[J", stdout);
  ce_redraw_line(editor);
}
