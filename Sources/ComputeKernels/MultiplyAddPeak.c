#include "include/MultiplyAddPeak.h"

#if defined(__x86_64__)
#include <immintrin.h>

// Twelve independent chains hide the latency of four cycles on two multipliers, with four registers to spare.
#define PEAK(name, features, type, suffix)                                                        \
  __attribute__((target(features))) static float name(intptr_t rounds) {                          \
    type sums[12];                                                                                \
    const type factor = suffix##_set1_ps(0.5f), term = suffix##_set1_ps(0.5f);                    \
    for (int chain = 0; chain < 12; chain++) sums[chain] = suffix##_set1_ps((float)chain);        \
    for (intptr_t round = 0; round < rounds; round++)                                             \
      for (int chain = 0; chain < 12; chain++) sums[chain] = suffix##_fmadd_ps(sums[chain], factor, term); \
    for (int chain = 1; chain < 12; chain++) sums[0] = suffix##_add_ps(sums[0], sums[chain]);     \
    return ((const float *)&sums[0])[0];                                                          \
  }

PEAK(peakV4, "avx512f,fma", __m512, _mm512)
PEAK(peakV3, "avx2,fma", __m256, _mm256)
#endif

static float peakPortable(intptr_t rounds) {
  typedef float Vector __attribute__((vector_size(16)));
  Vector sums[12];
  for (int chain = 0; chain < 12; chain++) sums[chain] = (Vector){0} + (float)chain;
  for (intptr_t round = 0; round < rounds; round++)
    for (int chain = 0; chain < 12; chain++) sums[chain] = sums[chain] * 0.5f + 0.5f;
  for (int chain = 1; chain < 12; chain++) sums[0] += sums[chain];
  return sums[0][0];
}

float ck_multiply_add_peak(int32_t instructionSet, intptr_t rounds) {
#if defined(__x86_64__)
  if (instructionSet == 2) return peakV4(rounds);
  if (instructionSet == 1) return peakV3(rounds);
#endif
  (void)instructionSet;
  return peakPortable(rounds);
}
