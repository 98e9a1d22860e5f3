// The kernels over channels, written once and compiled for each instruction set beside elementwise-body.h;
// CHANNELWISE_TABLE names the table to fill.

// Runs statements for every vector of channels at i; `width` is how many lanes count, and IN(p) and OUT(p, v) load and
// store them.
#define CHANNELS(channels, ...)                                          \
  for (intptr_t i = 0; i < (channels); i += LANES) {                     \
    const intptr_t width = (channels)-i < LANES ? (channels)-i : LANES;  \
    __VA_ARGS__                                                          \
  }
#define IN(p) (width == LANES ? load(p) : loadSome(p, width, 0))
#define OUT(p, v)        \
  if (width == LANES)    \
    store(p, v);         \
  else                   \
    storeSome(p, width, v)

// Runs statements for every element of a window; `at` is its offset in the image.
#define WINDOW(w, ...)                                                       \
  for (intptr_t y = (w)->top; y < (w)->bottom; y++)                          \
    for (intptr_t x = (w)->left; x < (w)->right; x++) {                      \
      const intptr_t at = (y * (w)->width + x) * (w)->channels + i;          \
      __VA_ARGS__                                                            \
    }

static inline Integers lanePositions(intptr_t at) {
  Integers lanes;
  for (int lane = 0; lane < LANES; lane++) lanes[lane] = lane;
  return lanes + (int32_t)at;
}

static inline Integers loadPositions(const int32_t *p, intptr_t width) {
  return (Integers)(width == LANES ? load((const float *)p) : loadSome((const float *)p, width, 0));
}

// The maxima of a window that is not empty. Inlined, so that the usual size, and where nobody asks for the places, get
// loops of their own.
static inline __attribute__((always_inline)) void maximumOf(const ck_window *w, intptr_t height, intptr_t across,
                                                            const float *image, float *out, int32_t *positions) {
  CHANNELS(w->channels, {
    const intptr_t first = (w->top * w->width + w->left) * w->channels + i;
    Vector best = IN(image + first);
    Integers where = lanePositions(first);
    for (intptr_t y = 0; y < height; y++) {
      for (intptr_t x = 0; x < across; x++) {
        const intptr_t at = first + (y * w->width + x) * w->channels;
        const Vector value = IN(image + at);
        // Greater, or NaN, unless NaN has been found already.
        const Integers better = ~(value <= best) & (best == best);
        best = choose(better, value, best);
        if (positions) where = (lanePositions(at) & better) | (where & ~better);
      }
    }
    OUT(out + i, best);
    if (positions) { OUT((float *)positions + i, (Vector)where); }
  })
}

static void maximumWindow(const ck_window *w, const float *image, float *out, int32_t *positions) {
  if (w->top >= w->bottom || w->left >= w->right) {
    for (intptr_t i = 0; i < w->channels; i++) {
      out[i] = -__builtin_inff();
      if (positions) positions[i] = -1;
    }
    return;
  }
  const intptr_t height = w->bottom - w->top, across = w->right - w->left;
  if (height == 2 && across == 2) {
    if (positions)
      maximumOf(w, 2, 2, image, out, positions);
    else
      maximumOf(w, 2, 2, image, out, NULL);
  } else {
    maximumOf(w, height, across, image, out, positions);
  }
}

static inline __attribute__((always_inline)) void maximumGradientOf(const ck_window *w, intptr_t height, intptr_t across,
                                                                    int adds, const float *g, const int32_t *positions,
                                                                    float *image) {
  CHANNELS(w->channels, {
    const intptr_t first = (w->top * w->width + w->left) * w->channels + i;
    const Vector gradient = IN(g + i);
    const Integers where = loadPositions(positions + i, width);
    for (intptr_t y = 0; y < height; y++) {
      for (intptr_t x = 0; x < across; x++) {
        const intptr_t at = first + (y * w->width + x) * w->channels;
        const Vector share = choose(where == lanePositions(at), gradient, all(0));
        OUT(image + at, adds ? IN(image + at) + share : share);
      }
    }
  })
}

static void maximumWindowGradient(const ck_window *w, const float *g, const int32_t *positions, float *image) {
  const intptr_t height = w->bottom - w->top, across = w->right - w->left;
  if (w->overlaps)
    maximumGradientOf(w, height, across, 1, g, positions, image);
  else if (height == 2 && across == 2)
    maximumGradientOf(w, 2, 2, 0, g, positions, image);
  else
    maximumGradientOf(w, height, across, 0, g, positions, image);
}

static void averageWindow(const ck_window *w, const float *image, float count, float *out) {
  CHANNELS(w->channels, {
    Vector total = all(0);
    WINDOW(w, { total += IN(image + at); })
    OUT(out + i, total / count);
  })
}

static void averageWindowGradient(const ck_window *w, const float *g, float count, float *image) {
  CHANNELS(w->channels, {
    const Vector share = IN(g + i) / count;
    WINDOW(w, { OUT(image + at, w->overlaps ? IN(image + at) + share : share); })
  })
}

// Rows whose sums are kept in float32 before they are added to the totals: long sums would lose digits.
enum { blockRows = 256 };

static void shiftedSums(const float *x, intptr_t rows, intptr_t columns, const float *shift, float *sums,
                        float *squares) {
  for (intptr_t start = 0; start < rows; start += blockRows) {
    const intptr_t count = rows - start < blockRows ? rows - start : blockRows;
    CHANNELS(columns, {
      const Vector from = IN(shift + i);
      Vector total = all(0), square = all(0);
      const float *p = x + start * columns + i;
      for (intptr_t row = 0; row < count; row++, p += columns) {
        const Vector difference = IN(p) - from;
        total += difference;
        square += difference * difference;
      }
      OUT(sums + i, IN(sums + i) + total);
      OUT(squares + i, IN(squares + i) + square);
    })
  }
}

static void gradientSums(const float *x, const float *g, intptr_t rows, intptr_t columns, const float *mean,
                         float *sums, float *products) {
  for (intptr_t start = 0; start < rows; start += blockRows) {
    const intptr_t count = rows - start < blockRows ? rows - start : blockRows;
    CHANNELS(columns, {
      const Vector from = IN(mean + i);
      Vector total = all(0), product = all(0);
      intptr_t at = start * columns + i;
      for (intptr_t row = 0; row < count; row++, at += columns) {
        const Vector gradient = IN(g + at);
        total += gradient;
        product += gradient * (IN(x + at) - from);
      }
      OUT(sums + i, IN(sums + i) + total);
      OUT(products + i, IN(products + i) + product);
    })
  }
}

static void scaleRows(const float *x, intptr_t rows, intptr_t columns, const float *scale, const float *offset,
                      intptr_t relu, float *out) {
  for (intptr_t row = 0; row < rows; row++, x += columns, out += columns)
    CHANNELS(columns, {
      const Vector value = IN(x + i) * IN(scale + i) + IN(offset + i);
      OUT(out + i, relu ? choose(value <= 0.0f, all(0), value) : value);
    })
}

static void gradientRows(const float *x, const float *g, intptr_t rows, intptr_t columns, const float *mean,
                         const float *a, const float *b, const float *c, float slope, float *out) {
  for (intptr_t row = 0; row < rows; row++, x += columns, g += columns, out += columns)
    CHANNELS(columns, {
      const Vector value = IN(x + i);
      const Vector gradient = IN(g + i) * IN(a + i) + (value - IN(mean + i)) * IN(b + i) + IN(c + i);
      OUT(out + i, slope == 0 ? gradient : choose(value > 0.0f, gradient * slope, all(0)));
    })
}

// The kernels over rows of windows take window by window, and all channels of one before the next: memory is then read
// in its order. Each is written for `width` lanes and inlined for whole vectors and for the rest, and for windows of two
// rows and two columns as well as any, so that the inner loops hold no choice.
#define INLINED static inline __attribute__((always_inline))

typedef struct {
  // The window's number, its rows and columns in the image.
  intptr_t number, top, bottom, left, right;
  // Columns and channels of the image.
  intptr_t columns, channels;
} Window;

// Calls function(&window, arguments..., i, width) for every window of a row and every vector of channels.
#define EACH_WINDOW(w, function, ...)                                                                              \
  for (intptr_t k = 0; k < (w)->windows; k++) {                                                                    \
    const intptr_t start = (w)->first + k * (w)->step, end = start + (w)->step;                                    \
    const intptr_t left = start < 0 ? 0 : start, right = end < (w)->width ? end : (w)->width;                      \
    const intptr_t channels = (w)->channels, whole = channels / LANES * LANES;                                     \
    if ((w)->bottom - (w)->top == 2 && right - left == 2) {                                                        \
      const Window window = {k, (w)->top, (w)->top + 2, left, left + 2, (w)->width, channels};                     \
      for (intptr_t i = 0; i < whole; i += LANES) function(&window, __VA_ARGS__, i, LANES);                        \
      if (whole < channels) function(&window, __VA_ARGS__, whole, channels - whole);                               \
    } else {                                                                                                       \
      const Window window = {k, (w)->top, (w)->bottom, left, right, (w)->width, channels};                         \
      for (intptr_t i = 0; i < whole; i += LANES) function(&window, __VA_ARGS__, i, LANES);                        \
      if (whole < channels) function(&window, __VA_ARGS__, whole, channels - whole);                               \
    }                                                                                                              \
  }

// Runs statements for every element of a window; `at` is its offset in the image.
#define ELEMENTS(w, ...)                                                     \
  for (intptr_t y = (w)->top; y < (w)->bottom; y++) {                        \
    for (intptr_t x = (w)->left; x < (w)->right; x++) {                      \
      const intptr_t at = (y * (w)->columns + x) * (w)->channels + i;        \
      __VA_ARGS__                                                            \
    }                                                                        \
  }

INLINED void scaledMaximum(const Window *w, const float *image, const float *scale, const float *offset, float *out,
                           int32_t *positions, intptr_t i, intptr_t width) {
  const Vector factor = IN(scale + i), summand = IN(offset + i);
  const intptr_t first = (w->top * w->columns + w->left) * w->channels + i;
  Vector best = IN(image + first) * factor + summand;
  Integers where = lanePositions(first);
  ELEMENTS(w, {
    const Vector value = IN(image + at) * factor + summand;
    const Integers better = ~(value <= best) & (best == best);
    best = choose(better, value, best);
    where = (lanePositions(at) & better) | (where & ~better);
  })
  OUT(out + w->number * w->channels + i, best);
  if (positions) { OUT((float *)positions + w->number * w->channels + i, (Vector)where); }
}

static void scaledMaxima(const ck_window_row *w, const float *image, const float *scale, const float *offset,
                         float *out, int32_t *positions) {
  const ck_window_row row = *w;
  EACH_WINDOW(&row, scaledMaximum, image, scale, offset, out, positions)
}

INLINED void scaledMaximumSums(const Window *w, const float *image, const float *g, const int32_t *positions,
                               const float *mean, float *sums, float *products, intptr_t i, intptr_t width) {
  const Vector gradient = IN(g + w->number * w->channels + i);
  const Integers where = loadPositions(positions + w->number * w->channels + i, width);
  Vector largest = all(0);
  ELEMENTS(w, { largest = choose(where == lanePositions(at), IN(image + at), largest); })
  OUT(sums + i, IN(sums + i) + gradient);
  OUT(products + i, IN(products + i) + gradient * (largest - IN(mean + i)));
}

static void scaledMaximaSums(const ck_window_row *w, const float *image, const float *g, const int32_t *positions,
                             const float *mean, float *sums, float *products) {
  const ck_window_row row = *w;
  EACH_WINDOW(&row, scaledMaximumSums, image, g, positions, mean, sums, products)
}

INLINED void scaledMaximumGradient(const Window *w, const float *image, const float *g, const int32_t *positions,
                                   const float *mean, const float *a, const float *b, const float *c, float factor,
                                   Vector least, float *out, intptr_t i, intptr_t width) {
  const Vector tilt = IN(b + i) * factor, shift = IN(c + i) * factor - IN(mean + i) * tilt;
  const Vector share = IN(g + w->number * w->channels + i) * IN(a + i) * factor + shift;
  const Integers where = loadPositions(positions + w->number * w->channels + i, width);
  ELEMENTS(w, {
    const Vector value = IN(image + at);
    const Vector gradient = choose(where == lanePositions(at), share, shift) + value * tilt;
    OUT(out + at, choose(value <= least, all(0), gradient));
  })
}

static void scaledMaximaGradient(const ck_window_row *w, const float *image, const float *g,
                                 const int32_t *positions, const float *mean, const float *a, const float *b,
                                 const float *c, float slope, float *out) {
  const ck_window_row row = *w;
  // Without a ReLU every element passes.
  const float factor = slope == 0 ? 1 : slope;
  const Vector least = all(slope == 0 ? -__builtin_inff() : 0);
  EACH_WINDOW(&row, scaledMaximumGradient, image, g, positions, mean, a, b, c, factor, least, out)
}

#include "winograd-body.h"

const ck_channelwise CHANNELWISE_TABLE = {
    .maximum = maximumWindow, .maximumGradient = maximumWindowGradient,
    .average = averageWindow, .averageGradient = averageWindowGradient,
    .shiftedSums = shiftedSums, .gradientSums = gradientSums,
    .scaleRows = scaleRows, .gradientRows = gradientRows,
    .scaledMaxima = scaledMaxima, .scaledMaximaSums = scaledMaximaSums, .scaledMaximaGradient = scaledMaximaGradient,
    .winogradInput = winogradInput, .winogradKernel = winogradKernel, .winogradOutput = winogradOutput,
    .winogradGradient = winogradGradient, .winogradKernelGradient = winogradKernelGradient,
    .winogradSpread = winogradSpread, .winogradScatter = winogradScatter,
};
