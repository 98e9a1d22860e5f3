// The weights' gradient of dense layers, compiled for each instruction set behind elementwise-body.h, whose optimizer steps
// it applies to sums that are still in registers.
#include "include/Microkernels.h"
#include "include/OuterProductKernels.h"

// As many sums of two vectors as the registers hold beside what they are made from.
#define TILE_ROWS (LANES == 16 ? 14 : LANES == 8 ? 6 : 4)
#define TILE_COLUMNS (2 * LANES)
#define UNROLLED _Pragma("clang loop unroll(full)")
// Cache lines of a tile's weights.
#define TILE_LINES (TILE_ROWS * CK_PANEL_WIDTH * 4 / 64)

enum outerEnding { storing, sgdStep, rmspropEnding, adamEnding };

static inline void askForLine(const ck_outer_strip *t, intptr_t at) {
  __builtin_prefetch(t->weights + at, 1, 3);
  if (t->first) __builtin_prefetch(t->first + at, 1, 3);
  if (t->second) __builtin_prefetch(t->second + at, 1, 3);
}

static inline __attribute__((always_inline)) void finishSum(
    const ck_outer_strip *t, const ck_optimizer *o, enum outerEnding ending, Vector g, intptr_t at) {
  if (ending == storing) {
    store(t->weights + at, g);
  } else if (ending == sgdStep) {
    store(t->weights + at, load(t->weights + at) - o->rate * g);
  } else if (ending == rmspropEnding) {
    Vector v = load(t->first + at);
    const Vector step = rmspropStep(o, g, &v);
    store(t->first + at, v);
    store(t->weights + at, load(t->weights + at) - step);
  } else {
    Vector m = load(t->first + at), v = load(t->second + at);
    const Vector step = adamStep(o, g, &m, &v);
    store(t->first + at, m);
    store(t->second + at, v);
    store(t->weights + at, load(t->weights + at) - step);
  }
}

// The lanes from `first` on that belong to the panel's columns. An input that is not finite would make NaN of the padding.
static inline Integers lanesWithin(intptr_t columns, intptr_t first) {
  Integers lane;
  for (int index = 0; index < LANES; index++) lane[index] = index;
  return lane < (int32_t)(columns - first);
}

static inline __attribute__((always_inline)) void outerTiles(
    const ck_outer_strip *t, const ck_optimizer *o, enum outerEnding ending, int isPadded) {
  const intptr_t run = t->run;
  const float *a = t->inputs;
  for (intptr_t tile = 0; tile < t->tiles; tile++, a += run * TILE_ROWS) {
    const intptr_t start = tile * TILE_ROWS * CK_PANEL_WIDTH;
    const intptr_t next = tile + 1 < t->tiles ? start + TILE_ROWS * CK_PANEL_WIDTH : t->following;
    const intptr_t asked = ending == storing || next == 0 ? 0 : TILE_LINES;
    for (intptr_t line = run; line < asked; line++) askForLine(t, next + line * 16);
    for (intptr_t column = 0; column < CK_PANEL_WIDTH; column += TILE_COLUMNS) {
      Vector sums[TILE_ROWS][2];
      UNROLLED for (int row = 0; row < TILE_ROWS; row++) sums[row][0] = sums[row][1] = all(0);
      const float *p = a, *b = t->gradients + column;
      for (intptr_t k = 0; k < run; k++, p += TILE_ROWS, b += CK_PANEL_WIDTH) {
        const Vector left = load(b), right = load(b + LANES);
        // A line with every step, so that asking does not hold the products up.
        if (column == 0 && k < asked) askForLine(t, next + k * 16);
        UNROLLED for (int row = 0; row < TILE_ROWS; row++) {
          sums[row][0] += p[row] * left;
          sums[row][1] += p[row] * right;
        }
      }
      if (isPadded) {
        const Integers left = lanesWithin(t->columns, column), right = lanesWithin(t->columns, column + LANES);
        UNROLLED for (int row = 0; row < TILE_ROWS; row++) {
          sums[row][0] = choose(left, sums[row][0], all(0));
          sums[row][1] = choose(right, sums[row][1], all(0));
        }
      }
      UNROLLED for (int row = 0; row < TILE_ROWS; row++) {
        finishSum(t, o, ending, sums[row][0], start + row * CK_PANEL_WIDTH + column);
        finishSum(t, o, ending, sums[row][1], start + row * CK_PANEL_WIDTH + column + LANES);
      }
    }
  }
}

static inline __attribute__((always_inline)) void outerStrip(
    const ck_outer_strip *t, const ck_optimizer *o, enum outerEnding ending) {
  if (t->columns < CK_PANEL_WIDTH)
    outerTiles(t, o, ending, 1);
  else
    outerTiles(t, o, ending, 0);
}

static void outerStore(const ck_outer_strip *t) { outerStrip(t, NULL, storing); }

#define OUTER_UPDATE(name, ending)                                    \
  static void name(const ck_outer_strip *t, const ck_optimizer *o) { \
    const ck_outer_strip strip = *t;                                  \
    const ck_optimizer constants = *o;                                \
    outerStrip(&strip, &constants, ending);                           \
  }

OUTER_UPDATE(outerSgd, sgdStep)
OUTER_UPDATE(outerRmsprop, rmspropEnding)
OUTER_UPDATE(outerAdam, adamEnding)

const ck_outer_products OUTER_PRODUCTS_TABLE = {
    .tileRows = TILE_ROWS, .store = outerStore, .sgd = outerSgd, .rmsprop = outerRmsprop, .adam = outerAdam,
};
