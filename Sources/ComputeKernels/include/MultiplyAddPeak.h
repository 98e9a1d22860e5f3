// The most multiply-adds a core can do: what benchmarks compare the kernels with.
#ifndef COMPUTE_KERNELS_MULTIPLY_ADD_PEAK_H
#define COMPUTE_KERNELS_MULTIPLY_ADD_PEAK_H

#include <stdint.h>

/// Does `rounds` times twelve multiply-adds of whole float32 vectors in registers. The machine must run the
/// instruction set (see ck_best_instruction_set).
float ck_multiply_add_peak(int32_t instructionSet, intptr_t rounds);

#endif
