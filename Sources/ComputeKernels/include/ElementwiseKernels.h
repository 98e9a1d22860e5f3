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
  // out = slope * g where y > 0, else 0
  void (*_Nonnull reluGradient)(const float *_Nonnull y, const float *_Nonnull g, float slope, float *_Nonnull out,
                                intptr_t n);
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
  /// out[r * outStep + j] = x[r * step + j]; out overlaps nothing.
  void (*_Nonnull copyRows)(const float *_Nonnull x, intptr_t step, intptr_t rows, intptr_t columns,
                            float *_Nonnull out, intptr_t outStep);
  /// out[j * outStep + r] = x[r * step + j]; out overlaps nothing.
  void (*_Nonnull transposeRows)(const float *_Nonnull x, intptr_t step, intptr_t rows, intptr_t columns,
                                 float *_Nonnull out, intptr_t outStep);
  /// out[r * step + j] += x[r * step + j]
  void (*_Nonnull addRows)(const float *_Nonnull x, intptr_t step, intptr_t rows, intptr_t columns,
                           float *_Nonnull out);
  /// out[r * step + j] = 0 where y[r * step + j] is not positive.
  void (*_Nonnull reluGradientRows)(const float *_Nonnull y, intptr_t step, intptr_t rows, intptr_t columns,
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

/// One window of a pool: rows and columns of the image it covers. Images are [height][width][channels].
typedef struct {
  intptr_t top, bottom, left, right;
  intptr_t width, channels;
  /// Not 0 where other windows share elements with it: gradients are then added to what the image holds.
  intptr_t overlaps;
} ck_window;

/// A row of windows side by side that neither overlap nor leave gaps, over some rows of an image.
typedef struct {
  /// The rows of the image that the windows cover.
  intptr_t top, bottom;
  /// Columns and channels of the image.
  intptr_t width, channels;
  /// Window k covers `step` columns from `first + k * step`, as far as they lie in the image.
  intptr_t windows, first, step;
} ck_window_row;

/// Kernels over channels: pooling and batch normalization.
typedef struct {
  /// The largest of each channel, the first of equals, NaN before all; positions may be null.
  void (*_Nonnull maximum)(const ck_window *_Nonnull, const float *_Nonnull image, float *_Nonnull out,
                           int32_t *_Nullable positions);
  /// Puts the gradient into the elements at the positions, which lie in the window, and zero into its others.
  void (*_Nonnull maximumGradient)(const ck_window *_Nonnull, const float *_Nonnull gradient,
                                   const int32_t *_Nonnull positions, float *_Nonnull image);
  /// Σ / count
  void (*_Nonnull average)(const ck_window *_Nonnull, const float *_Nonnull image, float count, float *_Nonnull out);
  /// Puts gradient / count into every element of the window.
  void (*_Nonnull averageGradient)(const ck_window *_Nonnull, const float *_Nonnull gradient, float count,
                                   float *_Nonnull image);

  /// sums += Σ (x - shift), squares += Σ (x - shift)², by column over rows.
  void (*_Nonnull shiftedSums)(const float *_Nonnull x, intptr_t rows, intptr_t columns, const float *_Nonnull shift,
                               float *_Nonnull sums, float *_Nonnull squares);
  /// sums += Σ g, products += Σ g (x - mean), by column over rows.
  void (*_Nonnull gradientSums)(const float *_Nonnull x, const float *_Nonnull g, intptr_t rows, intptr_t columns,
                                const float *_Nonnull mean, float *_Nonnull sums, float *_Nonnull products);
  /// out = x * scale + offset by column, then ReLU if asked for.
  void (*_Nonnull scaleRows)(const float *_Nonnull x, intptr_t rows, intptr_t columns, const float *_Nonnull scale,
                             const float *_Nonnull offset, intptr_t relu, float *_Nonnull out);
  /// out = g * a + (x - mean) * b + c by column; with a slope not 0, slope times that where x > 0, else 0.
  void (*_Nonnull gradientRows)(const float *_Nonnull x, const float *_Nonnull g, intptr_t rows, intptr_t columns,
                                const float *_Nonnull mean, const float *_Nonnull a, const float *_Nonnull b,
                                const float *_Nonnull c, float slope, float *_Nonnull out);

  // Scaling and pooling at once: `image` is not yet scaled, `g` and `positions` belong to the windows.
  /// The largest of x * scale + offset in each window; positions may be null.
  void (*_Nonnull scaledMaxima)(const ck_window_row *_Nonnull, const float *_Nonnull image,
                                const float *_Nonnull scale, const float *_Nonnull offset, float *_Nonnull out,
                                int32_t *_Nullable positions);
  /// sums += Σ g, products += Σ g (x - mean) with x at the positions.
  void (*_Nonnull scaledMaximaSums)(const ck_window_row *_Nonnull, const float *_Nonnull image,
                                    const float *_Nonnull g, const int32_t *_Nonnull positions,
                                    const float *_Nonnull mean, float *_Nonnull sums, float *_Nonnull products);
  /// As gradientRows, with g at the positions and 0 elsewhere; `out` has the shape of the image.
  void (*_Nonnull scaledMaximaGradient)(const ck_window_row *_Nonnull, const float *_Nonnull image,
                                        const float *_Nonnull g, const int32_t *_Nonnull positions,
                                        const float *_Nonnull mean, const float *_Nonnull a, const float *_Nonnull b,
                                        const float *_Nonnull c, float slope, float *_Nonnull out);

  // Winograd's transforms for 3×3 kernels on tiles of 2×2 outputs; `out` and `in` of 16 arrays are `step` apart.
  /// 4×4 pixels of an image, `rowStep` from row to row, to 16 arrays of channels.
  void (*_Nonnull winogradInput)(const float *_Nonnull image, intptr_t rowStep, intptr_t channels,
                                 float *_Nonnull out, intptr_t step);
  /// A kernel's 9 taps, `tapStep` apart, to 16 arrays.
  void (*_Nonnull winogradKernel)(const float *_Nonnull taps, intptr_t tapStep, intptr_t channels,
                                  float *_Nonnull out, intptr_t step);
  /// 16 arrays to the rows × columns (each 1 or 2) pixels of an output tile, with bias (or null) and ReLU.
  void (*_Nonnull winogradOutput)(const float *_Nonnull in, intptr_t step, const float *_Nullable bias, intptr_t relu,
                                  intptr_t channels, intptr_t rows, intptr_t columns, float *_Nonnull image,
                                  intptr_t rowStep);
  /// The rows × columns (each 1 or 2) pixels of an output gradient's tile to 16 arrays.
  void (*_Nonnull winogradGradient)(const float *_Nonnull image, intptr_t rowStep, intptr_t channels, intptr_t rows,
                                    intptr_t columns, float *_Nonnull out, intptr_t step);
  /// 16 arrays to a kernel's gradient of 9 taps, `tapStep` apart.
  void (*_Nonnull winogradKernelGradient)(const float *_Nonnull in, intptr_t step, intptr_t channels,
                                          float *_Nonnull taps, intptr_t tapStep);
  /// The rows × columns (each 1 or 2) pixels of an output gradient's tile to 16 arrays, for the input's gradient.
  void (*_Nonnull winogradSpread)(const float *_Nonnull image, intptr_t rowStep, intptr_t channels, intptr_t rows,
                                  intptr_t columns, float *_Nonnull out, intptr_t step);
  /// 16 arrays added to 4×4 pixels of an input's gradient.
  void (*_Nonnull winogradScatter)(const float *_Nonnull in, intptr_t step, intptr_t channels, float *_Nonnull image,
                                   intptr_t rowStep);
} ck_channelwise;

/// The kernels of an instruction set, or the portable ones where this machine does not run it.
const ck_elementwise *_Nonnull ck_elementwise_for(int32_t instructionSet);

/// The kernels of an instruction set, or the portable ones where this machine does not run it.
const ck_channelwise *_Nonnull ck_channelwise_for(int32_t instructionSet);

#endif
