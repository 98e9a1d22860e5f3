// The vectors that the kernels over ranges are written in. Included once by each instruction set's file, which
// defines LANES (float32 lanes of a vector), RSQRT_ESTIMATE(v), an estimate of 1/√v, and, where the processor has
// them, LOAD_FIRST(p, n) and STORE_FIRST(p, n, v): the first n lanes, zeros in the others.
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef float Vector __attribute__((vector_size(LANES * 4)));
typedef int32_t Integers __attribute__((vector_size(LANES * 4)));
typedef uint32_t Naturals __attribute__((vector_size(LANES * 4)));

static inline Vector load(const float *p) {
  Vector v;
  memcpy(&v, p, sizeof v);
  return v;
}

static inline void store(float *p, Vector v) { memcpy(p, &v, sizeof v); }

static inline Vector all(float value) { return (Vector){0} + value; }

// a where the comparison holds, else b.
static inline Vector choose(Integers comparison, Vector a, Vector b) {
  return (Vector)(((Integers)a & comparison) | ((Integers)b & ~comparison));
}

// The first and the second half of two vectors' elements taken in turn.
#if LANES == 16
#define INTERLEAVE_LOW(a, b) \
  __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
#define INTERLEAVE_HIGH(a, b) \
  __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
#elif LANES == 8
#define INTERLEAVE_LOW(a, b) __builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
#define INTERLEAVE_HIGH(a, b) __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15)
#else
#define INTERLEAVE_LOW(a, b) __builtin_shufflevector(a, b, 0, 4, 1, 5)
#define INTERLEAVE_HIGH(a, b) __builtin_shufflevector(a, b, 2, 6, 3, 7)
#endif

// The first n elements, 0 < n < LANES, and `fill` in the other lanes.
static inline Vector loadSome(const float *p, intptr_t n, float fill) {
#ifdef LOAD_FIRST
  Integers lane;
  for (int index = 0; index < LANES; index++) lane[index] = index;
  return choose(lane < (int32_t)n, LOAD_FIRST(p, n), all(fill));
#else
  Vector v = all(fill);
  memcpy(&v, p, (size_t)n * 4);
  return v;
#endif
}

static inline void storeSome(float *p, intptr_t n, Vector v) {
#ifdef STORE_FIRST
  STORE_FIRST(p, n, v);
#else
  memcpy(p, &v, (size_t)n * 4);
#endif
}

static inline float sum(Vector v) {
  float total = 0;
  for (int lane = 0; lane < LANES; lane++) total += v[lane];
  return total;
}

// 1/√v for v > 0: one step of Newton's method behind the estimate.
static inline Vector reciprocalRoot(Vector v) {
  const Vector y = RSQRT_ESTIMATE(v);
  return y * (1.5f - 0.5f * v * y * y);
}

// exp by x = n ln 2 + r and a polynomial in r; the coefficients are those of the Cephes library's expf.
static inline Vector exponential(Vector x) {
  Vector clamped = choose(x > 89.0f, all(89.0f), x);
  clamped = choose(clamped < -104.5f, all(-104.5f), clamped);
  // Adding and taking away 1.5 · 2²³ rounds to the nearest whole number.
  const Vector n = (clamped * 1.44269504088896341f + 12582912.0f) - 12582912.0f;
  Vector r = clamped - n * 0.693359375f;
  r = r - n * -2.12194440e-4f;
  Vector p = 1.9875691500e-4f * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * (r * r) + r + 1.0f;
  // In two factors, so that results below the normal range and infinity come out right.
  const Integers whole = __builtin_convertvector(choose(n == n, n, all(0)), Integers);
  const Integers half = whole >> 1;
  const Vector first = (Vector)((half + 127) << 23), second = (Vector)((whole - half + 127) << 23);
  return choose(x == x, p * first * second, x);
}

// log by x = 2ⁿ (1 + f) and a polynomial in f; the coefficients are those of the Cephes library's logf.
static inline Vector logarithm(Vector x) {
  const Integers small = x < 1.17549435e-38f;
  const Vector scaled = choose(small, x * 8388608.0f, x);
  Integers bits = (Integers)scaled;
  // Counted from √½, so that f lies between √½ − 1 and √2 − 1.
  bits -= 0x3F3504F3;
  const Vector n = __builtin_convertvector((bits >> 23) - (small & 23), Vector);
  const Vector f = (Vector)((bits & 0x7FFFFF) + 0x3F3504F3) - 1.0f;
  const Vector z = f * f;
  Vector p = 7.0376836292e-2f * f - 1.1514610310e-1f;
  p = p * f + 1.1676998740e-1f;
  p = p * f - 1.2420140846e-1f;
  p = p * f + 1.4249322787e-1f;
  p = p * f - 1.6668057665e-1f;
  p = p * f + 2.0000714765e-1f;
  p = p * f - 2.4999993993e-1f;
  p = p * f + 3.3333331174e-1f;
  p = p * f * z + n * -2.12194440e-4f - 0.5f * z;
  Vector result = f + p + n * 0.693359375f;
  result = choose(x == 0, all(-__builtin_inff()), result);
  result = choose(x < 0, all(__builtin_nanf("")), result);
  return choose((x == x) & (x < __builtin_inff()), result, choose(x == x, choose(x > 0, x, result), x));
}

// tanh by a polynomial near 0 (Cephes' tanhf) and by exp elsewhere.
static inline Vector hyperbolicTangent(Vector x) {
  const Vector size = (Vector)((Integers)x & 0x7FFFFFFF), z = x * x;
  Vector p = -5.70498872745e-3f * z + 2.06390887954e-2f;
  p = p * z - 5.37397155531e-2f;
  p = p * z + 1.33314422036e-1f;
  p = p * z - 3.33332819422e-1f;
  p = p * z * x + x;
  const Vector large = 1.0f - 2.0f / (exponential(size + size) + 1.0f);
  const Vector signedLarge = (Vector)((Integers)large | ((Integers)x & (int32_t)0x80000000));
  return choose(size < 0.625f, p, choose(x == x, signedLarge, x));
}

static inline Vector logistic(Vector x) { return 1.0f / (1.0f + exponential(-x)); }
