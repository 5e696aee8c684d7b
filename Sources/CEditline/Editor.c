#include "Internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool is_open;

static ce_editor *owner_of(EditLine *el) {
  ce_editor *editor;
  el_wget(el, EL_CLIENTDATA, &editor);
  return editor;
}

// MARK: Keys with a meaning of our own

// A newline inside a pasted block becomes a blank, so that the person sees one line; where it was
// is kept for whoever wants the lines apart.
static unsigned char on_join(EditLine *el, wint_t key) {
  (void)key;
  ce_editor *editor = owner_of(el);
  const LineInfoW *line = el_wline(el);
  size_t length = (size_t)(line->lastchar - line->buffer);
  if (line->cursor == line->buffer) return CC_NORM;
  if (length >= CE_LINE_LIMIT) {
    editor->refused = true;
    return CC_NORM;
  }
  if (line->cursor[-1] != L' ') {
    el_winsertstr(el, L" ");
    line = el_wline(el);
    length++;
  }
  if (line->cursor == line->lastchar && editor->break_count < CE_PASTE_LINES) {
    wmemcpy(editor->stem, line->buffer, length);
    editor->stem_length = length;
    editor->breaks[editor->break_count++] = length;
  }
  return CC_REFRESH;
}

static unsigned char on_clear(EditLine *el, wint_t key) {
  (void)key;
  ce_redraw_all(owner_of(el), true);
  return CC_REFRESH;
}

static unsigned char on_complete(EditLine *el, wint_t key) {
  (void)key;
  ce_editor *editor = owner_of(el);
  const LineInfoW *line = el_wline(el);
  char *text = ce_narrow(line->buffer, (size_t)(line->cursor - line->buffer));
  if (text == NULL) return CC_ERROR;
  editor->answered = false;
  editor->callbacks.complete(editor->callbacks.owner, text);
  free(text);
  return editor->answered ? CC_REFRESH : CC_ERROR;
}

static unsigned char on_unknown(EditLine *el, wint_t key) {
  (void)el;
  (void)key;
  return CC_ERROR;
}

bool ce_complete(ce_editor *editor, const char *text) {
  const LineInfoW *line = el_wline(editor->el);
  size_t before = (size_t)(line->cursor - line->buffer);
  size_t after = (size_t)(line->lastchar - line->cursor);
  wchar_t *wide = ce_widen(text, CE_LINE_LIMIT + 1);
  if (wide == NULL) return false;
  bool fits = wcslen(wide) + after <= CE_LINE_LIMIT;
  if (fits) {
    el_deletestr(editor->el, (int)before);
    el_winsertstr(editor->el, wide);
    editor->answered = true;
  }
  free(wide);
  return fits;
}

void ce_show_below(ce_editor *editor, const char *text) {
  const LineInfoW *line = el_wline(editor->el);
  ce_draw_last(editor, line->buffer, (size_t)(line->lastchar - line->buffer));
  fputs(text, stdout);
  editor->answered = true;
}

// MARK: Opening and closing

static void bind_keys(EditLine *el) {
  el_wset(el, EL_ADDFN, L"ce-join", L"Join a pasted line", on_join);
  el_wset(el, EL_ADDFN, L"ce-clear", L"Clear the screen", on_clear);
  el_wset(el, EL_ADDFN, L"ce-complete", L"Complete the line", on_complete);
  el_wset(el, EL_ADDFN, L"ce-unknown", L"Ring the bell", on_unknown);
  const struct { wchar_t key; const wchar_t *command; } bindings[] = {
    {CE_KEY_DELETE, L"ed-delete-next-char"},
    {CE_KEY_PREVIOUS_WORD, L"ed-prev-word"},
    {CE_KEY_NEXT_WORD, L"em-next-word"},
    {CE_KEY_DELETE_WORD, L"em-delete-next-word"},
    {CE_KEY_JOIN, L"ce-join"},
    {CE_KEY_NONE, L"ce-unknown"},
    {L'L' & 0x1F, L"ce-clear"},
    {L'\t', L"ce-complete"},
    {L'\n', L"ed-newline"},
    {L'H' & 0x1F, L"ed-delete-prev-char"},
    {0x7F, L"ed-delete-prev-char"},
    {L'W' & 0x1F, L"ed-delete-prev-word"},
    // libedit's incremental search takes the low byte of a kanji for a command; this one looks for
    // the last remembered line that holds what stands before the cursor.
    {L'R' & 0x1F, L"ed-search-prev-history"},
  };
  for (size_t i = 0; i < sizeof bindings / sizeof *bindings; i++) {
    wchar_t key[2] = {bindings[i].key, 0};
    // `bind` reads `^` and `\` as escapes, and no key here is one of them.
    el_wset(el, EL_BIND, key, bindings[i].command, NULL);
  }
}

// Sets up libedit with an empty history and an empty cut buffer. It keeps the line; the terminal's
// modes and the screen are ours, so it must believe that it has a raw terminal with one endless row.
static bool start(ce_editor *editor) {
  editor->history = history_winit();
  editor->listener = ce_open_listener(editor);
  editor->nowhere = fopen("/dev/null", "r");
  if (editor->history == NULL || editor->listener == NULL || editor->nowhere == NULL) return false;
  // No editrc is read: a planted file must not change what the keys do.
  editor->el = el_init_fd(editor->program, stdin, editor->listener, editor->listener,
                          STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
  if (editor->el == NULL) return false;
  // It wants a terminal to begin with, and asks no more once it is raw. What it then does to modes
  // and asks for the size of is no terminal, so nothing happens and the size stays as set.
  bool is_raw = el_wset(editor->el, EL_PREP_TERM, 1) == 0;
  el_wset(editor->el, EL_SETFP, 0, editor->nowhere);
  ce_terminal_restore();
  // Its code for wrapped rows writes past its buffers when a tall line is edited. The row holds
  // the longest line with every character written as an escape of 8 cells.
  if (el_wset(editor->el, EL_SETTC, L"co", L"33000", NULL) != 0) return false;
  HistEventW event;
  history_w(editor->history, &event, H_SETSIZE, CE_HISTORY_LIMIT);
  history_w(editor->history, &event, H_SETUNIQUE, 1);
  el_wset(editor->el, EL_CLIENTDATA, editor);
  el_wset(editor->el, EL_EDITOR, L"emacs");
  el_wset(editor->el, EL_SIGNAL, 0);
  el_wset(editor->el, EL_HIST, history_w, editor->history);
  el_wset(editor->el, EL_GETCFN, ce_read_key);
  bind_keys(editor->el);
  return is_raw;
}

static void finish(ce_editor *editor) {
  if (editor->el != NULL) el_end(editor->el);
  if (editor->history != NULL) history_wend(editor->history);
  if (editor->listener != NULL) fclose(editor->listener);
  if (editor->nowhere != NULL) fclose(editor->nowhere);
  editor->el = NULL;
  editor->history = NULL;
  editor->listener = NULL;
  editor->nowhere = NULL;
}

ce_editor *ce_open(const char *prompt, const char *program, ce_callbacks callbacks) {
  const char *terminal = getenv("TERM");
  if (is_open || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return NULL;
  if (terminal == NULL || *terminal == 0 || strcmp(terminal, "dumb") == 0) return NULL;
  ce_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  ce_use_utf8_locale();
  editor->callbacks = callbacks;
  editor->prompt = ce_widen(prompt, CE_PROMPT_LIMIT);
  editor->program = strdup(program);
  if (editor->prompt == NULL || editor->program == NULL || !ce_signals_open()) {
    free(editor->prompt);
    free(editor->program);
    free(editor);
    return NULL;
  }
  is_open = true;
  if (start(editor)) return editor;
  ce_close(editor);
  return NULL;
}

void ce_close(ce_editor *editor) {
  if (editor == NULL) return;
  finish(editor);
  ce_signals_close();
  free(editor->prompt);
  free(editor->program);
  free(editor->text);
  free(editor);
  is_open = false;
}

void ce_remember(ce_editor *editor, const char *line) {
  wchar_t *wide = ce_widen(line, CE_LINE_LIMIT);
  HistEventW event;
  if (wide != NULL && *wide != 0) history_w(editor->history, &event, H_ENTER, wide);
  free(wide);
}

void ce_forget(ce_editor *editor) {
  // libedit has no way to empty its cut buffer but to begin anew.
  finish(editor);
  if (!start(editor)) finish(editor);
  free(editor->text);
  editor->text = NULL;
}

// MARK: Reading

// Puts the line into `text`; a newline stands where a pasted block had one. Blank lines of a block
// (CR LF counts as one) are dropped. Returns the number of lines.
static size_t keep_text(ce_editor *editor, const wchar_t *line, size_t length) {
  wchar_t kept[CE_LINE_LIMIT + 3];
  size_t count = 0, lines = 1;
  bool block = length >= editor->stem_length
    && wmemcmp(line, editor->stem, editor->stem_length) == 0;
  for (size_t i = 0, next = 0; i < length && count < CE_LINE_LIMIT + 2; i++) {
    bool breaks = false;
    while (block && next < editor->break_count && editor->breaks[next] == i) next++, breaks = true;
    if (breaks) {
      while (count > 0 && kept[count - 1] == L' ') count--;
      if (count > 0 && kept[count - 1] != L'\n') kept[count++] = L'\n', lines++;
    }
    kept[count++] = line[i];
  }
  if (editor->break_count > 0) {
    while (count > 0 && (kept[count - 1] == L' ' || kept[count - 1] == L'\n')) {
      if (kept[--count] == L'\n') lines--;
    }
  }
  free(editor->text);
  editor->text = ce_narrow(kept, count);
  return lines;
}

ce_event ce_read_line(ce_editor *editor) {
  if (editor->el == NULL) return CE_EVENT_END;
  editor->interrupted = editor->refused = false;
  editor->bell = editor->drawn = false;
  editor->stem_length = editor->break_count = 0;
  ce_signals_begin_line();
  int count = 0;
  const wchar_t *line = el_wgets(editor->el, &count);
  size_t length = line == NULL || count < 0 ? 0 : (size_t)count;
  if (length > 0 && line[length - 1] == L'\n') length--;
  wchar_t last[CE_LINE_LIMIT + 2];
  size_t shown = length < CE_LINE_LIMIT ? length : CE_LINE_LIMIT;
  wmemcpy(last, line == NULL ? L"" : line, shown);
  if (editor->interrupted) wmemcpy(last + shown, L"^C", 2), shown += 2;
  ce_draw_last(editor, last, shown);
  if (editor->bell) putc('\a', stdout), fflush(stdout);
  ce_signals_end_line();
  if (editor->interrupted) return CE_EVENT_INTERRUPTED;
  // Ctrl-D, or the terminal is gone. An empty line still has its newline.
  if (line == NULL) return CE_EVENT_END;
  // A newline that a hand typed confirms what the screen shows; one that came with the paste does
  // not.
  if (editor->refused && editor->key_was_waiting) return CE_EVENT_TOO_LONG;
  size_t lines = keep_text(editor, line, length);
  if (lines < 2) return CE_EVENT_LINE;
  if (editor->key_was_waiting) return CE_EVENT_PASTED;
  for (char *c = editor->text; c != NULL && *c != 0; c++)
    if (*c == '\n') *c = ' ';
  return CE_EVENT_LINE;
}

const char *ce_text(const ce_editor *editor) { return editor->text == NULL ? "" : editor->text; }
