#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>

// A small, fixed-arity face of libedit's wide-character interface. Text crosses it as UTF-8.
// libedit's own calls are variadic and take `FILE *` globals, neither of which Swift 6 imports.

/// Characters (Unicode scalars) that one line may hold; what comes after is refused with a bell.
#define CE_LINE_LIMIT 4000

/// Lines that are remembered.
#define CE_HISTORY_LIMIT 500

typedef struct ce_editor ce_editor;

/// How reading a line ended.
typedef enum {
  CE_EVENT_LINE,         // `ce_text` is the line, without its newline
  CE_EVENT_PASTED,       // `ce_text` holds several lines that arrived at once, divided by '\n'
  CE_EVENT_INTERRUPTED,  // Ctrl-C: the line was dropped
  CE_EVENT_END,          // Ctrl-D on an empty line, or the terminal is gone
  CE_EVENT_TOO_LONG,     // a paste passed the limit and brought its own newline: nobody saw the cut
} ce_event;

/// What the editor asks of its owner while a line is open. Both run on the thread of `ce_read_line`.
typedef struct {
  void *owner;
  /// Tab: `text` is the line up to the cursor. Answer with `ce_complete` and `ce_show_below`.
  void (*complete)(void *owner, const char *text);
  /// The screen was cleared, or the program continues after a stop: print what belongs above the
  /// prompt, with a newline at its end.
  void (*redraw)(void *owner);
} ce_callbacks;

/// Opens the editor on stdin and stdout. NULL when either is no terminal, the terminal cannot move
/// its cursor (TERM unset or dumb), or an editor is open already: signals know only one.
/// `prompt` is ASCII. The locale's character set becomes UTF-8 if it was another.
ce_editor *ce_open(const char *prompt, const char *program, ce_callbacks callbacks);

/// Gives the terminal and the signals back. NULL is allowed.
void ce_close(ce_editor *editor);

/// Prompts, and edits until the line ends. The terminal is raw only while this runs.
ce_event ce_read_line(ce_editor *editor);

/// The text of the last CE_EVENT_LINE or CE_EVENT_PASTED; valid until the next call on the editor.
const char *ce_text(const ce_editor *editor);

/// Adds a line to the history, which lives in memory only.
void ce_remember(ce_editor *editor, const char *line);

/// Empties the history and the buffer of cut text.
void ce_forget(ce_editor *editor);

/// Inside `complete`: puts `text` in place of the line up to the cursor. False, and no change, when
/// the line would pass the limit.
bool ce_complete(ce_editor *editor, const char *text);

/// Inside `complete`: prints `text`, rows with their newlines, under the line; the prompt and
/// the line follow again.
void ce_show_below(ce_editor *editor, const char *text);

/// The width of the terminal in cells, 80 when it does not tell.
int ce_columns(void);

/// The cells that `text` takes on screen, by the C library's table.
int ce_cells(const char *text);

/// read(2), begun again when a signal interrupts it. -1 is an error, 0 the end.
long ce_read_bytes(int descriptor, void *buffer, size_t count);

#endif
