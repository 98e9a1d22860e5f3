// The gradient of a dense layer's weights, with or without the optimizer's update in it; one table for each instruction set.
#ifndef COMPUTE_KERNELS_OUTER_PRODUCT_KERNELS_H
#define COMPUTE_KERNELS_OUTER_PRODUCT_KERNELS_H

#include "ElementwiseKernels.h"

/// A strip of tiles, one below the other in one panel of weights:
///   g[t * tileRows + r][j] = Σ over k of inputs[t][k][r] * gradients[k][j]
/// While a tile is computed, the weights and slots of the next are asked for.
typedef struct {
  /// [tiles][run][tileRows]
  const float *_Nonnull inputs;
  /// [run][32]
  const float *_Nonnull gradients;
  /// [tiles * tileRows][32]: where g goes, or what it updates.
  float *_Nonnull weights;
  /// The optimizer's slots, laid out as the weights.
  float *_Nullable first, *_Nullable second;
  intptr_t run, tiles;
  /// Columns of the panel, at most 32; in those behind, g is 0 whatever the inputs hold.
  intptr_t columns;
  /// Floats from `weights` to those of the strip that will be computed next; 0 for none.
  intptr_t following;
} ck_outer_strip;

typedef struct {
  /// Rows of a tile.
  intptr_t tileRows;
  // weights = g
  void (*_Nonnull store)(const ck_outer_strip *_Nonnull);
  // As the optimizers of the same names (see ck_elementwise), without momentum.
  void (*_Nonnull sgd)(const ck_outer_strip *_Nonnull, const ck_optimizer *_Nonnull);
  void (*_Nonnull rmsprop)(const ck_outer_strip *_Nonnull, const ck_optimizer *_Nonnull);
  void (*_Nonnull adam)(const ck_outer_strip *_Nonnull, const ck_optimizer *_Nonnull);
} ck_outer_products;

/// The kernels of an instruction set, or the portable ones where this machine does not run it.
const ck_outer_products *_Nonnull ck_outer_products_for(int32_t instructionSet);

#endif
