// Asks for memory before it is needed. Nothing but time depends on it.
#ifndef COMPUTE_KERNELS_PREFETCH_H
#define COMPUTE_KERNELS_PREFETCH_H

#include <stddef.h>

/// Asks for the lines of a range into the first-level cache.
static inline void ck_prefetch(const void *_Nonnull start, ptrdiff_t bytes) {
  const char *first = (const char *)start;
  for (ptrdiff_t at = 0; at < bytes; at += 64) __builtin_prefetch(first + at, 0, 3);
}

/// Asks for the lines of a range that will be written.
static inline void ck_prefetch_for_writing(const void *_Nonnull start, ptrdiff_t bytes) {
  const char *first = (const char *)start;
  for (ptrdiff_t at = 0; at < bytes; at += 64) __builtin_prefetch(first + at, 1, 3);
}

/// Asks for the lines of a range into the second-level cache.
static inline void ck_prefetch_near(const void *_Nonnull start, ptrdiff_t bytes) {
  const char *first = (const char *)start;
  for (ptrdiff_t at = 0; at < bytes; at += 64) __builtin_prefetch(first + at, 0, 2);
}

#endif
