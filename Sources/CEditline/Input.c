#include "Internal.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Bytes of the terminal -> keys for libedit. Decoding here rather than in libedit keeps a lone
// Escape from swallowing the next kanji, unknown function keys from leaving `5~` in the line, and
// tells a pasted block from a typed line.

enum { ready, timed_out, notified, at_end };
enum {
  forever = -1,
  rest_of_key = 50,   // milliseconds within which a terminal sends the rest of an escape sequence
  rest_of_paste = 10, // and the next piece of a paste; the fastest key repeat takes 30
};

// Waits until a byte is there. With a limit, signals are left for later.
static int wait_for_byte(ce_editor *editor, int milliseconds) {
  for (;;) {
    if (editor->next_byte < editor->byte_count) return ready;
    struct pollfd watched[2] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = ce_wake_descriptor(), .events = POLLIN},
    };
    int count = poll(watched, milliseconds == forever ? 2 : 1, milliseconds);
    if (count == 0) return timed_out;
    if (count < 0) {
      if (milliseconds == forever) continue;  // interrupted; the pipe says why
      return timed_out;
    }
    if (watched[1].revents != 0) return notified;
    long got = ce_read_bytes(STDIN_FILENO, editor->bytes, sizeof editor->bytes);
    if (got <= 0) return at_end;
    editor->next_byte = 0;
    editor->byte_count = (size_t)got;
  }
}

// The next byte if it comes in time, -1 if not. It stays in place until `take`.
static int peek(ce_editor *editor, int milliseconds) {
  if (wait_for_byte(editor, milliseconds) != ready) return -1;
  return editor->bytes[editor->next_byte];
}

static void take(ce_editor *editor) { editor->next_byte++; }

// The scalar that `lead` begins. What is no UTF-8 reads as U+FFFD.
static wchar_t rest_of_character(ce_editor *editor, int lead) {
  char bytes[5] = {(char)lead, 0, 0, 0, 0};
  int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  if (lead < 0xC2 || lead > 0xF4) return 0xFFFD;
  for (int i = 1; i <= more; i++) {
    int byte = peek(editor, rest_of_key);
    if (byte < 0 || (byte & 0xC0) != 0x80) return 0xFFFD;
    take(editor);
    bytes[i] = (char)byte;
  }
  wchar_t *decoded = ce_widen(bytes, 1);
  wchar_t character = decoded == NULL ? 0xFFFD : decoded[0];
  free(decoded);
  return character;
}

static wchar_t control(char letter) { return letter & 0x1F; }

// What follows Escape: a key, or 0 when it means nothing (a lone Escape, a paste mark).
static wchar_t rest_of_escape(ce_editor *editor) {
  int byte = peek(editor, rest_of_key);
  if (byte < 0) return 0;
  take(editor);
  switch (byte) {
    case 'b': return CE_KEY_PREVIOUS_WORD;
    case 'f': return CE_KEY_NEXT_WORD;
    case 'd': return CE_KEY_DELETE_WORD;
    case 0x7F: case 0x08: return control('W');
    case '[': case 'O': break;
    default:
      // Escape, then text: the text was meant.
      if (byte >= 0x80) return rest_of_character(editor, byte);
      return CE_KEY_NONE;
  }
  char sequence[32];
  size_t length = 0;
  // Parameters and intermediates (0x20...0x3F), then one final byte.
  for (;;) {
    byte = peek(editor, rest_of_key);
    if (byte < 0x20 || byte > 0x7E) return 0;
    take(editor);
    if (length < sizeof sequence - 1) sequence[length++] = (char)byte;
    if (byte >= 0x40) break;
  }
  sequence[length] = 0;
  static const struct { const char *sequence; wchar_t key; } keys[] = {
    {"A", 'P' & 0x1F}, {"B", 'N' & 0x1F}, {"C", 'F' & 0x1F}, {"D", 'B' & 0x1F},
    {"H", 'A' & 0x1F}, {"F", 'E' & 0x1F}, {"1~", 'A' & 0x1F}, {"4~", 'E' & 0x1F},
    {"7~", 'A' & 0x1F}, {"8~", 'E' & 0x1F}, {"3~", CE_KEY_DELETE},
    {"1;5C", CE_KEY_NEXT_WORD}, {"1;5D", CE_KEY_PREVIOUS_WORD}, {"1;3C", CE_KEY_NEXT_WORD},
    {"1;3D", CE_KEY_PREVIOUS_WORD}, {"3;5~", CE_KEY_DELETE_WORD},
    {"200~", 0}, {"201~", 0}, {"I", 0}, {"O", 0},
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    if (strcmp(sequence, keys[i].sequence) == 0) return keys[i].key;
  return CE_KEY_NONE;
}

// One key out of the bytes that are there; 0 when they mean nothing.
static wchar_t decode_key(ce_editor *editor) {
  int byte = editor->bytes[editor->next_byte];
  take(editor);
  if (byte == 0x1B) return rest_of_escape(editor);
  if (byte >= 0x80) {
    wchar_t character = rest_of_character(editor, byte);
    // C1 controls are no text, and their places are taken by our own keys.
    return character < 0xA0 ? 0 : character;
  }
  if (byte == '\r' || byte == '\n')
    return wait_for_byte(editor, rest_of_paste) == ready ? CE_KEY_JOIN : '\n';
  if (byte == '\t')
    // A tab in the middle of a paste is a blank, not a wish for completion.
    return editor->key_was_waiting && wait_for_byte(editor, rest_of_paste) == ready ? ' ' : '\t';
  if (byte >= 0x20) return byte;
  static const char known[] = "ABDEFHKLNPRTUWY";
  return byte != 0 && strchr(known, byte + 0x40) != NULL ? byte : CE_KEY_NONE;
}

static bool is_text(wchar_t key) { return key >= 0xA0 || (key >= 0x20 && key < 0x7F); }

// Cut text put back several times is the one way past the limit. The cursor is at its end.
static void keep_limit(ce_editor *editor) {
  const LineInfoW *line = el_wline(editor->el);
  size_t length = (size_t)(line->lastchar - line->buffer);
  if (length <= CE_LINE_LIMIT) return;
  el_deletestr(editor->el, (int)(length - CE_LINE_LIMIT));
  editor->bell = true;
}

/// libedit's source of characters: 1 with a key, or 0 at the end of input.
int ce_read_key(EditLine *el, wchar_t *key) {
  ce_editor *editor;
  el_wget(el, EL_CLIENTDATA, &editor);
  for (;;) {
    // Before the keys: a flood of them must not hold a signal up.
    switch (ce_take_notice()) {
      case CE_NOTICE_INTERRUPT:
        editor->next_byte = editor->byte_count = 0;
        editor->interrupted = true;
        *key = '\n';
        return 1;
      case CE_NOTICE_STOP: ce_stop(editor); continue;
      case CE_NOTICE_CONTINUE: ce_continued(editor); continue;
      case CE_NOTICE_RESIZE: ce_resized(editor); continue;
      case CE_NOTICE_NONE: break;
    }
    keep_limit(editor);
    editor->key_was_waiting = wait_for_byte(editor, 0) == ready;
    // A paste is drawn when all of it is there.
    if (!editor->key_was_waiting) ce_draw(editor);
    if (editor->bell) putc('\a', stdout), fflush(stdout);
    editor->bell = false;
    int outcome = wait_for_byte(editor, forever);
    if (outcome == notified) continue;
    if (outcome == at_end) {
      *key = 0;
      return 0;
    }
    *key = decode_key(editor);
    if (*key == 0) continue;
    const LineInfoW *line = el_wline(el);
    if (is_text(*key) && line->lastchar - line->buffer >= CE_LINE_LIMIT) {
      // One bell for a whole block.
      editor->bell = !editor->refused || !editor->key_was_waiting;
      editor->refused = true;
      continue;
    }
    return 1;
  }
}
