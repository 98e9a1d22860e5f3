// The kernels over ranges, written once and compiled for each instruction set: the including file has set the
// target, included vector-dialect.h and defined TABLE, the name of the table to fill.
#include "include/ElementwiseKernels.h"

// Runs a statement over whole vectors at i, then once for the rest.
#define RANGES(n, WHOLE, REST)                    \
  intptr_t i = 0;                                 \
  for (; i + LANES <= (n); i += LANES) { WHOLE; } \
  const intptr_t rest = (n)-i;                    \
  if (rest > 0) { REST; }

#define MAP(name, expression)                                                                                     \
  static void name(const float *x, float *out, intptr_t n) {                                                      \
    RANGES(n, Vector a = load(x + i); store(out + i, expression), Vector a = loadSome(x + i, rest, 0);            \
           storeSome(out + i, rest, expression))                                                                  \
  }

#define MAP2(name, expression)                                                                                    \
  static void name(const float *x, const float *y, float *out, intptr_t n) {                                      \
    RANGES(n, Vector a = load(x + i); Vector b = load(y + i); store(out + i, expression),                         \
           Vector a = loadSome(x + i, rest, 0); Vector b = loadSome(y + i, rest, 0);                              \
           storeSome(out + i, rest, expression))                                                                  \
  }

// Not (a <= 0) rather than a > 0, so that NaN passes.
MAP(relu, choose(a <= 0.0f, all(0), a))
static void reluGradient(const float *x, const float *y, float slope, float *out, intptr_t n) {
  RANGES(n, store(out + i, choose(load(x + i) > 0.0f, load(y + i) * slope, all(0))),
         storeSome(out + i, rest, choose(loadSome(x + i, rest, 0) > 0.0f, loadSome(y + i, rest, 0) * slope, all(0))))
}
MAP(sigmoid, logistic(a))
MAP2(sigmoidGradient, b * a * (1.0f - a))
MAP(tanhMap, hyperbolicTangent(a))
MAP2(tanhGradient, b * (1.0f - a * a))
MAP(expMap, exponential(a))
MAP(logMap, logarithm(a))

static void sgd(const ck_optimizer *o, const float *g, float *w, intptr_t n) {
  const float rate = o->rate;
  for (intptr_t i = 0; i < n; i++) w[i] -= rate * g[i];
}

static void sgdMomentum(const ck_optimizer *o, const float *g, float *w, float *m, intptr_t nesterov, intptr_t n) {
  const float rate = o->rate, momentum = o->momentum;
  if (nesterov) {
    for (intptr_t i = 0; i < n; i++) {
      const float step = rate * g[i], velocity = momentum * m[i] - step;
      m[i] = velocity;
      w[i] += momentum * velocity - step;
    }
  } else {
    for (intptr_t i = 0; i < n; i++) {
      const float velocity = momentum * m[i] - rate * g[i];
      m[i] = velocity;
      w[i] += velocity;
    }
  }
}

// Loads, updates and stores the vectors of an optimizer, whole or the rest.
#define LOADED(name) Vector name##V = load(name + i)
#define LOADED_SOME(name) Vector name##V = loadSome(name + i, rest, 0)
#define STORED(name) store(name + i, name##V)
#define STORED_SOME(name) storeSome(name + i, rest, name##V)

// The root's step of Newton's method written out: half the rate goes with the gradient.
static inline Vector rmspropStep(const ck_optimizer *o, Vector g, Vector *v) {
  *v = o->rho * *v + (1.0f - o->rho) * g * g;
  const Vector square = *v + o->epsilon;
  const Vector estimate = RSQRT_ESTIMATE(square);
  return (0.5f * o->rate * g * estimate) * (3.0f - square * estimate * estimate);
}

static void rmsprop(const ck_optimizer *rule, const float *g, float *w, float *v, float *m, intptr_t n) {
  const ck_optimizer copy = *rule, *o = &copy;
  if (m) {
#define MOMENTUM mV = o->momentum * mV + rmspropStep(o, gV, &vV); wV -= mV
    RANGES(n, LOADED(g); LOADED(w); LOADED(v); LOADED(m); MOMENTUM; STORED(m); STORED(v); STORED(w),
           LOADED_SOME(g); LOADED_SOME(w); LOADED_SOME(v); LOADED_SOME(m); MOMENTUM; STORED_SOME(m); STORED_SOME(v);
           STORED_SOME(w))
  } else {
    RANGES(n, LOADED(g); LOADED(w); LOADED(v); wV -= rmspropStep(o, gV, &vV); STORED(v); STORED(w),
           LOADED_SOME(g); LOADED_SOME(w); LOADED_SOME(v); wV -= rmspropStep(o, gV, &vV); STORED_SOME(v);
           STORED_SOME(w))
  }
}

static inline Vector adamStep(const ck_optimizer *o, Vector g, Vector *m, Vector *v) {
  *m += (g - *m) * (1.0f - o->beta1);
  *v += (g * g - *v) * (1.0f - o->beta2);
  // The root of 0 is 0, though 1/√0 is not finite.
  const Vector root = *v * reciprocalRoot(choose(*v > 1e-36f, *v, all(1e-36f)));
  return o->rate * *m / (root + o->epsilon);
}

static void adam(const ck_optimizer *rule, const float *g, float *w, float *m, float *v, intptr_t n) {
  const ck_optimizer copy = *rule, *o = &copy;
  RANGES(n, LOADED(g); LOADED(w); LOADED(m); LOADED(v); wV -= adamStep(o, gV, &mV, &vV); STORED(m); STORED(v);
         STORED(w),
         LOADED_SOME(g); LOADED_SOME(w); LOADED_SOME(m); LOADED_SOME(v); wV -= adamStep(o, gV, &mV, &vV);
         STORED_SOME(m); STORED_SOME(v); STORED_SOME(w))
}

static float largest(const float *x, intptr_t n) {
  Vector best = all(-__builtin_inff());
  RANGES(n, Vector a = load(x + i); best = choose(a > best, a, best),
         Vector a = loadSome(x + i, rest, -__builtin_inff()); best = choose(a > best, a, best))
  float result = best[0];
  for (int lane = 1; lane < LANES; lane++) result = best[lane] > result ? best[lane] : result;
  return result;
}

static float exponentialSum(const float *x, float shift, intptr_t n) {
  Vector total = all(0);
  RANGES(n, total += exponential(load(x + i) - shift),
         total += exponential(loadSome(x + i, rest, -__builtin_inff()) - shift))
  return sum(total);
}

static void exponentialScaled(const float *x, float shift, float scale, float *out, intptr_t n) {
  RANGES(n, store(out + i, exponential(load(x + i) - shift) * scale),
         storeSome(out + i, rest, exponential(loadSome(x + i, rest, 0) - shift) * scale))
}

static float dotProduct(const float *a, const float *b, intptr_t n) {
  Vector total = all(0);
  RANGES(n, total += load(a + i) * load(b + i), total += loadSome(a + i, rest, 0) * loadSome(b + i, rest, 0))
  return sum(total);
}

static void columnSums(const float *x, intptr_t rows, intptr_t step, intptr_t columns, float *out) {
  intptr_t i = 0;
  // Four vectors at a time keep four additions in flight.
  for (; i + 4 * LANES <= columns; i += 4 * LANES) {
    Vector a = all(0), b = a, c = a, d = a;
    const float *p = x + i;
    for (intptr_t row = 0; row < rows; row++, p += step) {
      a += load(p);
      b += load(p + LANES);
      c += load(p + 2 * LANES);
      d += load(p + 3 * LANES);
    }
    store(out + i, a);
    store(out + i + LANES, b);
    store(out + i + 2 * LANES, c);
    store(out + i + 3 * LANES, d);
  }
  for (; i < columns; i += LANES) {
    const intptr_t width = columns - i < LANES ? columns - i : LANES;
    Vector a = all(0), b = a;
    const float *p = x + i;
    intptr_t row = 0;
    if (width == LANES) {
      for (; row + 2 <= rows; row += 2, p += 2 * step) {
        a += load(p);
        b += load(p + step);
      }
      if (row < rows) a += load(p);
      store(out + i, a + b);
    } else {
      for (; row + 2 <= rows; row += 2, p += 2 * step) {
        a += loadSome(p, width, 0);
        b += loadSome(p + step, width, 0);
      }
      if (row < rows) a += loadSome(p, width, 0);
      storeSome(out + i, width, a + b);
    }
  }
}

static void copyRows(const float *x, intptr_t step, intptr_t rows, intptr_t columns, float *out, intptr_t outStep) {
  for (intptr_t row = 0; row < rows; row++, x += step, out += outStep) {
    RANGES(columns, store(out + i, load(x + i)), storeSome(out + i, rest, loadSome(x + i, rest, 0)))
  }
}

// Turns a square of LANES rows: every round interleaves the rows of the first half with those of the second.
static inline void transposeSquare(Vector *rows) {
#pragma clang loop unroll(full)
  for (int width = 1; width < LANES; width *= 2) {
    Vector turned[LANES];
#pragma clang loop unroll(full)
    for (int pair = 0; pair < LANES / 2; pair++) {
      turned[2 * pair] = INTERLEAVE_LOW(rows[pair], rows[pair + LANES / 2]);
      turned[2 * pair + 1] = INTERLEAVE_HIGH(rows[pair], rows[pair + LANES / 2]);
    }
#pragma clang loop unroll(full)
    for (int row = 0; row < LANES; row++) rows[row] = turned[row];
  }
}

static void transposeRows(const float *x, intptr_t step, intptr_t rows, intptr_t columns, float *out,
                          intptr_t outStep) {
  intptr_t row = 0;
  for (; row + LANES <= rows; row += LANES) {
    for (intptr_t column = 0; column < columns; column += LANES) {
      const intptr_t width = columns - column < LANES ? columns - column : LANES;
      Vector square[LANES];
#pragma clang loop unroll(full)
      for (int i = 0; i < LANES; i++) {
        const float *p = x + (row + i) * step + column;
        square[i] = width == LANES ? load(p) : loadSome(p, width, 0);
      }
      transposeSquare(square);
#pragma clang loop unroll(full)
      for (int i = 0; i < LANES; i++)
        if (i < width) store(out + (column + i) * outStep + row, square[i]);
    }
  }
  for (; row < rows; row++)
    for (intptr_t column = 0; column < columns; column++) out[column * outStep + row] = x[row * step + column];
}

static void addRows(const float *x, intptr_t step, intptr_t rows, intptr_t columns, float *out) {
  for (intptr_t row = 0; row < rows; row++, x += step, out += step) {
    RANGES(columns, store(out + i, load(out + i) + load(x + i)),
           storeSome(out + i, rest, loadSome(out + i, rest, 0) + loadSome(x + i, rest, 0)))
  }
}

static void reluGradientRows(const float *y, intptr_t step, intptr_t rows, intptr_t columns, float *out) {
  for (intptr_t row = 0; row < rows; row++, y += step, out += step) {
    RANGES(columns, store(out + i, choose(load(y + i) > 0.0f, load(out + i), all(0))),
           storeSome(out + i, rest, choose(loadSome(y + i, rest, 0) > 0.0f, loadSome(out + i, rest, 0), all(0))))
  }
}

static void accumulate(const float *x, float scale, float *out, intptr_t n) {
  for (intptr_t i = 0; i < n; i++) out[i] += scale * x[i];
}

#define ARITHMETIC(name, type, operand, B)                                       \
  static void name(intptr_t operation, const type *a, operand, type *out, intptr_t n) { \
    switch (operation) {                                                         \
      case ck_add: for (intptr_t i = 0; i < n; i++) out[i] = a[i] + B; break;      \
      case ck_subtract: for (intptr_t i = 0; i < n; i++) out[i] = a[i] - B; break; \
      case ck_multiply: for (intptr_t i = 0; i < n; i++) out[i] = a[i] * B; break; \
      default: for (intptr_t i = 0; i < n; i++) out[i] = a[i] / B; break;          \
    }                                                                            \
  }

ARITHMETIC(arithmeticF32, float, const float *b, b[i])
ARITHMETIC(arithmeticF64, double, const double *b, b[i])
ARITHMETIC(scalarF32, float, float b, b)
ARITHMETIC(scalarF64, double, double b, b)

#define BLOCK_SUM(name, type)                                                              \
  static type name(const type *x, intptr_t n) {                                            \
    type s[8];                                                                             \
    for (int lane = 0; lane < 8; lane++) s[lane] = x[lane];                                \
    intptr_t i = 8;                                                                        \
    for (; i + 8 <= n; i += 8)                                                             \
      for (int lane = 0; lane < 8; lane++) s[lane] += x[i + lane];                         \
    type total = ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7]));        \
    for (; i < n; i++) total += x[i];                                                      \
    return total;                                                                          \
  }

BLOCK_SUM(blockSumF32, float)
BLOCK_SUM(blockSumF64, double)

// Sixteen running extremes, and beside them whether any element was NaN.
#define EXTREME(name, type, order)                                                        \
  static type name(const type *x, intptr_t n) {                                           \
    type best[16];                                                                        \
    int unordered[16] = {0};                                                              \
    for (int lane = 0; lane < 16; lane++) best[lane] = x[0];                              \
    intptr_t i = 0;                                                                       \
    for (; i + 16 <= n; i += 16)                                                          \
      for (int lane = 0; lane < 16; lane++) {                                             \
        const type a = x[i + lane];                                                       \
        best[lane] = a order best[lane] ? a : best[lane];                                 \
        unordered[lane] |= a != a;                                                        \
      }                                                                                   \
    for (; i < n; i++) {                                                                  \
      best[0] = x[i] order best[0] ? x[i] : best[0];                                      \
      unordered[0] |= x[i] != x[i];                                                       \
    }                                                                                     \
    type result = best[0];                                                                \
    int nan = unordered[0];                                                               \
    for (int lane = 1; lane < 16; lane++) {                                               \
      result = best[lane] order result ? best[lane] : result;                             \
      nan |= unordered[lane];                                                             \
    }                                                                                     \
    return nan ? (type)__builtin_nan("") : result;                                        \
  }

EXTREME(minimumF32, float, <)
EXTREME(maximumF32, float, >)
EXTREME(minimumF64, double, <)
EXTREME(maximumF64, double, >)

#define CONVERT(name, type)                                                  \
  static void name(const type *x, float scale, float *out, intptr_t n) {     \
    for (intptr_t i = 0; i < n; i++) out[i] = (float)x[i] * scale;           \
  }

CONVERT(fromUInt8, uint8_t)
CONVERT(fromInt64, int64_t)
CONVERT(fromF32, float)
CONVERT(fromF64, double)

static void dropout(const float *x, float *out, uint32_t threshold, float scale, uint32_t *states, intptr_t n) {
  enum { vectors = 16 / LANES };
  Naturals state[vectors];
  memcpy(state, states, sizeof state);
  for (intptr_t i = 0; i < n; i += 16)
    for (int vector = 0; vector < vectors; vector++) {
      Naturals s = state[vector];
      s ^= s << 13;
      s ^= s >> 17;
      s ^= s << 5;
      state[vector] = s;
      const intptr_t at = i + vector * LANES, rest = n - at;
      const Integers keep = (Integers)(s >= threshold);
      if (rest >= LANES)
        store(out + at, choose(keep, load(x + at) * scale, all(0)));
      else if (rest > 0)
        storeSome(out + at, rest, choose(keep, loadSome(x + at, rest, 0) * scale, all(0)));
    }
}

const ck_elementwise TABLE = {
    .sgd = sgd, .sgdMomentum = sgdMomentum, .rmsprop = rmsprop, .adam = adam,
    .relu = relu, .reluGradient = reluGradient, .sigmoid = sigmoid, .sigmoidGradient = sigmoidGradient,
    .tanh = tanhMap, .tanhGradient = tanhGradient, .exp = expMap, .log = logMap,
    .largest = largest, .exponentialSum = exponentialSum, .exponentialScaled = exponentialScaled,
    .dotProduct = dotProduct, .columnSums = columnSums, .copyRows = copyRows,
    .transposeRows = transposeRows, .addRows = addRows, .reluGradientRows = reluGradientRows, .accumulate = accumulate,
    .arithmeticF32 = arithmeticF32, .arithmeticF64 = arithmeticF64, .scalarF32 = scalarF32, .scalarF64 = scalarF64,
    .blockSumF32 = blockSumF32, .blockSumF64 = blockSumF64,
    .minimumF32 = minimumF32, .maximumF32 = maximumF32, .minimumF64 = minimumF64, .maximumF64 = maximumF64,
    .fromUInt8 = fromUInt8, .fromInt64 = fromInt64, .fromF32 = fromF32, .fromF64 = fromF64,
    .dropout = dropout,
};
