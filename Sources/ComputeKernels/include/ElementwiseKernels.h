// Kernels over contiguous ranges, one table for each instruction set.
#ifndef COMPUTE_KERNELS_ELEMENTWISE_KERNELS_H
#define COMPUTE_KERNELS_ELEMENTWISE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// Arithmetic operations.
enum { ck_add = 0, ck_subtract = 1, ck_multiply = 2, ck_divide = 3 };

/// What an optimizer needs; see OptimizerRule in Compute for the formulas.
typedef struct {
  float rate, rho, momentum, beta1, beta2, epsilon;
} ck_optimizer;

/// The kernels. Outputs may be inputs unless said otherwise.
typedef struct {
  // w -= rate * g
  void (*_Nonnull sgd)(const ck_optimizer *_Nonnull, const float *_Nonnull g, float *_Nonnull w, intptr_t n);
  // m = momentum * m - rate * g, w += m, or with nesterov w += momentum * m - rate * g
  void (*_Nonnull sgdMomentum)(const ck_optimizer *_Nonnull, const float *_Nonnull g, float *_Nonnull w,
                               float *_Nonnull m, intptr_t nesterov, intptr_t n);
  // v = rho * v + (1 - rho) * g², w -= rate * g / √(v + epsilon); with m not null through the momentum m
  void (*_Nonnull rmsprop)(const ck_optimizer *_Nonnull, const float *_Nonnull g, float *_Nonnull w,
                           float *_Nonnull v, float *_Nullable m, intptr_t n);
  // m += (g - m)(1 - beta1), v += (g² - v)(1 - beta2), w -= rate * m / (√v + epsilon)
  void (*_Nonnull adam)(const ck_optimizer *_Nonnull, const float *_Nonnull g, float *_Nonnull w, float *_Nonnull m,
                        float *_Nonnull v, intptr_t n);

  void (*_Nonnull relu)(const float *_Nonnull x, float *_Nonnull out, intptr_t n);
  void (*_Nonnull reluGradient)(const float *_Nonnull y, const float *_Nonnull g, float *_Nonnull out, intptr_t n);
  void (*_Nonnull sigmoid)(const float *_Nonnull x, float *_Nonnull out, intptr_t n);
  void (*_Nonnull sigmoidGradient)(const float *_Nonnull y, const float *_Nonnull g, float *_Nonnull out, intptr_t n);
  void (*_Nonnull tanh)(const float *_Nonnull x, float *_Nonnull out, intptr_t n);
  void (*_Nonnull tanhGradient)(const float *_Nonnull y, const float *_Nonnull g, float *_Nonnull out, intptr_t n);
  void (*_Nonnull exp)(const float *_Nonnull x, float *_Nonnull out, intptr_t n);
  void (*_Nonnull log)(const float *_Nonnull x, float *_Nonnull out, intptr_t n);

  /// Largest element; -infinity for none. NaN may or may not be passed over.
  float (*_Nonnull largest)(const float *_Nonnull x, intptr_t n);
  /// Σ exp(x - shift)
  float (*_Nonnull exponentialSum)(const float *_Nonnull x, float shift, intptr_t n);
  /// out = exp(x - shift) * scale
  void (*_Nonnull exponentialScaled)(const float *_Nonnull x, float shift, float scale, float *_Nonnull out,
                                     intptr_t n);
  /// Σ a * b
  float (*_Nonnull dotProduct)(const float *_Nonnull a, const float *_Nonnull b, intptr_t n);

  /// out[j] = Σ over r of x[r * step + j]; out overlaps nothing.
  void (*_Nonnull columnSums)(const float *_Nonnull x, intptr_t rows, intptr_t step, intptr_t columns,
                              float *_Nonnull out);
  /// out += scale * x
  void (*_Nonnull accumulate)(const float *_Nonnull x, float scale, float *_Nonnull out, intptr_t n);

  void (*_Nonnull arithmeticF32)(intptr_t operation, const float *_Nonnull a, const float *_Nonnull b,
                                 float *_Nonnull out, intptr_t n);
  void (*_Nonnull arithmeticF64)(intptr_t operation, const double *_Nonnull a, const double *_Nonnull b,
                                 double *_Nonnull out, intptr_t n);
  void (*_Nonnull scalarF32)(intptr_t operation, const float *_Nonnull a, float b, float *_Nonnull out, intptr_t n);
  void (*_Nonnull scalarF64)(intptr_t operation, const double *_Nonnull a, double b, double *_Nonnull out, intptr_t n);

  /// Sums of one block in numpy's order; 8 <= n <= 128.
  float (*_Nonnull blockSumF32)(const float *_Nonnull x, intptr_t n);
  double (*_Nonnull blockSumF64)(const double *_Nonnull x, intptr_t n);
  /// Extremes of n >= 1 elements; NaN if there is any.
  float (*_Nonnull minimumF32)(const float *_Nonnull x, intptr_t n);
  float (*_Nonnull maximumF32)(const float *_Nonnull x, intptr_t n);
  double (*_Nonnull minimumF64)(const double *_Nonnull x, intptr_t n);
  double (*_Nonnull maximumF64)(const double *_Nonnull x, intptr_t n);

  /// Conversions times a scale.
  void (*_Nonnull fromUInt8)(const uint8_t *_Nonnull x, float scale, float *_Nonnull out, intptr_t n);
  void (*_Nonnull fromInt64)(const int64_t *_Nonnull x, float scale, float *_Nonnull out, intptr_t n);
  void (*_Nonnull fromF32)(const float *_Nonnull x, float scale, float *_Nonnull out, intptr_t n);
  void (*_Nonnull fromF64)(const double *_Nonnull x, float scale, float *_Nonnull out, intptr_t n);

  /// One block of dropout: 16 generators' states, advanced once for every 16 elements.
  void (*_Nonnull dropout)(const float *_Nonnull x, float *_Nonnull out, uint32_t threshold, float scale,
                           uint32_t *_Nonnull states, intptr_t n);
} ck_elementwise;

/// The kernels of an instruction set, or the portable ones where this machine does not run it.
const ck_elementwise *_Nonnull ck_elementwise_for(int32_t instructionSet);

#endif
