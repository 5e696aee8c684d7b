#include "Internal.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wctype.h>

// UTF-8 by hand rather than by mbstowcs: what a person types must not depend on the locale.

static const wchar_t replacement = 0xFFFD;

// Reads one scalar; `*at` moves past it. A byte that is no UTF-8 reads as U+FFFD.
static wchar_t decode(const unsigned char *text, size_t *at) {
  unsigned char lead = text[(*at)++];
  if (lead < 0x80) return lead;
  int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  if (lead < 0xC2 || lead > 0xF4) return replacement;
  uint32_t scalar = lead & (0x3F >> more);
  size_t start = *at;
  for (int i = 0; i < more; i++) {
    // The closing NUL is no continuation byte, so this never runs past the end.
    if ((text[*at] & 0xC0) != 0x80) return replacement;
    scalar = scalar << 6 | (text[(*at)++] & 0x3F);
  }
  static const uint32_t smallest[] = {0, 0x80, 0x800, 0x10000};
  if (scalar < smallest[more] || scalar > 0x10FFFF || (scalar & 0xFFFFF800) == 0xD800) {
    *at = start;
    return replacement;
  }
  return (wchar_t)scalar;
}

/// Wide characters of `text`, at most `limit` of them, closed by 0. The caller frees.
wchar_t *ce_widen(const char *text, size_t limit) {
  size_t length = strlen(text);
  if (length < limit) limit = length;
  wchar_t *wide = calloc(limit + 1, sizeof *wide);
  if (wide == NULL) return NULL;
  size_t at = 0;
  for (size_t count = 0; at < length && count < limit; count++)
    wide[count] = decode((const unsigned char *)text, &at);
  return wide;
}

/// Writes a scalar as UTF-8 and returns its length in bytes.
size_t ce_encode(wchar_t character, char bytes[4]) {
  uint32_t scalar = (uint32_t)character;
  if (scalar > 0x10FFFF || (scalar & 0xFFFFF800) == 0xD800) scalar = 0xFFFD;
  if (scalar < 0x80) {
    bytes[0] = (char)scalar;
    return 1;
  }
  size_t length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  for (size_t i = length - 1; i > 0; i--, scalar >>= 6) bytes[i] = (char)(0x80 | (scalar & 0x3F));
  static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  bytes[0] = (char)(leads[length] | scalar);
  return length;
}

/// UTF-8 of `length` wide characters, closed by 0. The caller frees.
char *ce_narrow(const wchar_t *text, size_t length) {
  char *bytes = malloc(length * 4 + 1);
  if (bytes == NULL) return NULL;
  size_t count = 0;
  for (size_t i = 0; i < length; i++) count += ce_encode(text[i], bytes + count);
  bytes[count] = 0;
  return bytes;
}

/// What stands on screen for a character: itself, U+FFFD if it cannot be printed, 0 for a mark that
/// would turn the direction of the whole row.
wchar_t ce_shown_character(wchar_t character) {
  if ((character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069))
    return 0;
  return iswprint((wint_t)character) && wcwidth(character) >= 0 ? character : replacement;
}

/// The cells that a character takes on screen: 0, 1 or 2.
int ce_character_cells(wchar_t character) {
  wchar_t shown = ce_shown_character(character);
  return shown == 0 ? 0 : wcwidth(shown) < 0 ? 1 : wcwidth(shown);
}

int ce_cells(const char *text) {
  int cells = 0;
  size_t length = strlen(text);
  for (size_t at = 0; at < length && cells < 1000000;)
    cells += ce_character_cells(decode((const unsigned char *)text, &at));
  return cells;
}

/// Takes the character set from the environment; when that is not UTF-8, libedit would lose every
/// Japanese line, so C.UTF-8 stands in. Only LC_CTYPE: figures and dates keep their form.
void ce_use_utf8_locale(void) {
  static const char *const others[] = {"C.UTF-8", "en_US.UTF-8", "ja_JP.UTF-8", "UTF-8"};
  if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (setlocale(LC_CTYPE, others[i]) != NULL) return;
}

long ce_read_bytes(int descriptor, void *buffer, size_t count) {
  ssize_t result;
  do result = read(descriptor, buffer, count);
  while (result < 0 && errno == EINTR);
  return result;
}
