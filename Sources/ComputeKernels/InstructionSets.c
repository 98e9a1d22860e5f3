#include "include/Microkernels.h"
#include "include/ElementwiseKernels.h"
#include "include/OuterProductKernels.h"

extern const ck_tile_f32_kernel ck_tiles_f32_portable[2][4];
extern const ck_tile_f64_kernel ck_tiles_f64_portable[2][4];
extern const ck_dot_f32_kernel ck_dots_f32_portable[2][2];
extern const ck_elementwise ck_elementwise_portable;
extern const ck_channelwise ck_channelwise_portable;
extern const ck_outer_products ck_outer_products_portable;
static const ck_microkernels portable = {
    ck_portable, 4, 2, 4, 2, ck_tiles_f32_portable[0], ck_tiles_f64_portable[0], ck_dots_f32_portable[0],
};

#if defined(__x86_64__)
extern const ck_tile_f32_kernel ck_tiles_f32_v3[2][6];
extern const ck_tile_f64_kernel ck_tiles_f64_v3[2][6];
extern const ck_dot_f32_kernel ck_dots_f32_v3[2][3];
extern const ck_elementwise ck_elementwise_v3;
extern const ck_channelwise ck_channelwise_v3;
extern const ck_outer_products ck_outer_products_v3;
static const ck_microkernels v3 = {
    ck_v3, 6, 3, 8, 4, ck_tiles_f32_v3[0], ck_tiles_f64_v3[0], ck_dots_f32_v3[0],
};

extern const ck_tile_f32_kernel ck_tiles_f32_v4[2][14];
extern const ck_tile_f64_kernel ck_tiles_f64_v4[2][14];
extern const ck_dot_f32_kernel ck_dots_f32_v4[2][6];
extern const ck_elementwise ck_elementwise_v4;
extern const ck_channelwise ck_channelwise_v4;
extern const ck_outer_products ck_outer_products_v4;
static const ck_microkernels v4 = {
    ck_v4, 14, 6, 16, 8, ck_tiles_f32_v4[0], ck_tiles_f64_v4[0], ck_dots_f32_v4[0],
};
#endif

int32_t ck_best_instruction_set(void) {
#if defined(__x86_64__)
  // The built-in also asks whether the operating system keeps the wide registers.
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("fma"))
    return ck_v4;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return ck_v3;
#endif
  return ck_portable;
}

const ck_microkernels *ck_microkernels_for(int32_t instructionSet) {
#if defined(__x86_64__)
  const int32_t best = ck_best_instruction_set();
  if (instructionSet == ck_v4 && best >= ck_v4) return &v4;
  if (instructionSet == ck_v3 && best >= ck_v3) return &v3;
#endif
  (void)instructionSet;
  return &portable;
}

// The table of an instruction set, or the portable one where this machine does not run it.
#if defined(__x86_64__)
#define TABLE_FOR(type)                                                    \
  const type *type##_for(int32_t instructionSet) {                         \
    const int32_t best = ck_best_instruction_set();                        \
    if (instructionSet == ck_v4 && best >= ck_v4) return &type##_v4;       \
    if (instructionSet == ck_v3 && best >= ck_v3) return &type##_v3;       \
    return &type##_portable;                                               \
  }
#else
#define TABLE_FOR(type) \
  const type *type##_for(int32_t instructionSet) { return (void)instructionSet, &type##_portable; }
#endif

TABLE_FOR(ck_elementwise)
TABLE_FOR(ck_channelwise)
TABLE_FOR(ck_outer_products)
