// The SIMD microkernels and the table that holds those of one instruction set.
#ifndef COMPUTE_KERNELS_MICROKERNELS_H
#define COMPUTE_KERNELS_MICROKERNELS_H

#include <stddef.h>
#include <stdint.h>

// Columns of a float32 weight panel, whatever the instruction set.
#define CK_PANEL_WIDTH 32
// Flags of a tile.
#define CK_RELU 1
#define CK_ACCUMULATE 2

/// One tile: for each row r and column j below storeColumns
///   c[r * cStep + j] = Σ over segments s and steps k of rows[r][s * segmentStep + k * step] * b[(s * run + k) * bStep + j]
/// then, as flags and bias say, plus the old c, plus bias[j], and ReLU.
/// Columns of b from `columns` on are not read and count as zero; 1 <= columns, storeColumns <= the tile's width,
/// and more than all but the tile's last vector.
typedef struct {
  const float *_Nonnull const *_Nonnull rows;
  const float *_Nonnull b;
  float *_Nonnull c;
  const float *_Nullable bias;
  intptr_t segments, segmentStep, run, step, bStep, cStep;
  intptr_t columns, storeColumns;
  intptr_t flags;
} ck_tile_f32;

/// As ck_tile_f32, in float64.
typedef struct {
  const double *_Nonnull const *_Nonnull rows;
  const double *_Nonnull b;
  double *_Nonnull c;
  const double *_Nullable bias;
  intptr_t segments, segmentStep, run, step, bStep, cStep;
  intptr_t columns, storeColumns;
  intptr_t flags;
} ck_tile_f64;

/// For each row r and weight j: output[r * outputStep + j] = Σ over units u of gradient[r * gradientStep + u] *
/// weights[u / 32 * panelStep + j * 32 + u % 32], or zero where reluOutput, laid out as the output, is not positive.
typedef struct {
  const float *_Nonnull gradient;
  const float *_Nonnull weights;
  const float *_Nullable reluOutput;
  float *_Nonnull output;
  intptr_t units, gradientStep, panelStep, outputStep;
} ck_dot_f32;

typedef void (*ck_tile_f32_kernel)(const ck_tile_f32 *_Nonnull);
typedef void (*ck_tile_f64_kernel)(const ck_tile_f64 *_Nonnull);
typedef void (*ck_dot_f32_kernel)(const ck_dot_f32 *_Nonnull);

/// Instruction sets there are kernels for, the weakest first.
enum { ck_portable = 0, ck_v3 = 1, ck_v4 = 2 };

/// The best instruction set this processor and operating system run.
int32_t ck_best_instruction_set(void);

/// The kernels of one instruction set.
typedef struct {
  int32_t instructionSet;
  /// Most rows of a tile; most rows of a dot kernel, whose weights are 1 or 4.
  int32_t tileRows, dotRows;
  /// Elements of one vector; a tile is one or two vectors wide.
  int32_t lanesF32, lanesF64;
  const ck_tile_f32_kernel _Nonnull *_Nonnull tilesF32;
  const ck_tile_f64_kernel _Nonnull *_Nonnull tilesF64;
  const ck_dot_f32_kernel _Nonnull *_Nonnull dotsF32;
} ck_microkernels;

/// The kernels of an instruction set, or the portable ones where this machine does not run it.
const ck_microkernels *_Nonnull ck_microkernels_for(int32_t instructionSet);

/// Runs one tile of `rows` rows and as many vectors as its storeColumns need.
static inline void ck_run_tile_f32(const ck_microkernels *_Nonnull kernels, intptr_t rows,
                                   const ck_tile_f32 *_Nonnull tile) {
  const intptr_t vectors = tile->storeColumns > kernels->lanesF32;
  kernels->tilesF32[vectors * kernels->tileRows + rows - 1](tile);
}

/// Runs one tile of `rows` rows and as many vectors as its storeColumns need.
static inline void ck_run_tile_f64(const ck_microkernels *_Nonnull kernels, intptr_t rows,
                                   const ck_tile_f64 *_Nonnull tile) {
  const intptr_t vectors = tile->storeColumns > kernels->lanesF64;
  kernels->tilesF64[vectors * kernels->tileRows + rows - 1](tile);
}

/// Runs the dot kernel of `rows` rows and one weight (four = 0) or four.
static inline void ck_run_dot_f32(const ck_microkernels *_Nonnull kernels, intptr_t rows, intptr_t four,
                                  const ck_dot_f32 *_Nonnull dot) {
  kernels->dotsF32[(four ? kernels->dotRows : 0) + rows - 1](dot);
}

#endif
