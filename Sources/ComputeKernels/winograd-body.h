// Winograd's transforms, compiled for each instruction set within channelwise-body.h.
//
// Source: Lavin and Gray, "Fast algorithms for convolutional neural networks", CVPR 2016, section 4.1: F(2×2, 3×3) with
// the points 0, 1, −1 and infinity. The weights' gradient is F(3×3, 2×2) on the same points.

// Every transform applies a small matrix to the columns of a square of vectors and then to its rows.

static inline void toFrequencies(Vector v[4], Vector a, Vector b, Vector c, Vector d) {
  v[0] = a - c;
  v[1] = b + c;
  v[2] = c - b;
  v[3] = b - d;
}

static void winogradInput(const float *image, intptr_t rowStep, intptr_t channels, float *out, intptr_t step) {
  CHANNELS(channels, {
    Vector rows[4][4], columns[4][4];
    for (int x = 0; x < 4; x++) {
      const float *p = image + x * channels + i;
      toFrequencies(columns[x], IN(p), IN(p + rowStep), IN(p + 2 * rowStep), IN(p + 3 * rowStep));
    }
    for (int y = 0; y < 4; y++) {
      toFrequencies(rows[y], columns[0][y], columns[1][y], columns[2][y], columns[3][y]);
      for (int x = 0; x < 4; x++) { OUT(out + (4 * y + x) * step + i, rows[y][x]); }
    }
  })
}

static inline void kernelToFrequencies(Vector v[4], Vector a, Vector b, Vector c) {
  const Vector ends = (a + c) * 0.5f, middle = b * 0.5f;
  v[0] = a;
  v[1] = ends + middle;
  v[2] = ends - middle;
  v[3] = c;
}

static void winogradKernel(const float *taps, intptr_t tapStep, intptr_t channels, float *out, intptr_t step) {
  CHANNELS(channels, {
    Vector rows[4], columns[3][4];
    for (int x = 0; x < 3; x++) {
      const float *p = taps + x * tapStep + i;
      kernelToFrequencies(columns[x], IN(p), IN(p + 3 * tapStep), IN(p + 6 * tapStep));
    }
    for (int y = 0; y < 4; y++) {
      kernelToFrequencies(rows, columns[0][y], columns[1][y], columns[2][y]);
      for (int x = 0; x < 4; x++) { OUT(out + (4 * y + x) * step + i, rows[x]); }
    }
  })
}

static void winogradOutput(const float *in, intptr_t step, const float *bias, intptr_t relu, intptr_t channels,
                           intptr_t rows, intptr_t columns, float *image, intptr_t rowStep) {
  CHANNELS(channels, {
    const Vector term = bias ? IN(bias + i) : all(0);
    Vector upper[4], lower[4];
    for (int x = 0; x < 4; x++) {
      const float *p = in + x * step + i;
      const Vector a = IN(p), b = IN(p + 4 * step), c = IN(p + 8 * step), d = IN(p + 12 * step);
      upper[x] = a + b + c;
      lower[x] = b - c - d;
    }
    for (intptr_t y = 0; y < rows; y++) {
      const Vector *v = y == 0 ? upper : lower;
      for (intptr_t x = 0; x < columns; x++) {
        Vector value = (x == 0 ? v[0] + v[1] + v[2] : v[1] - v[2] - v[3]) + term;
        if (relu) value = choose(value <= 0.0f, all(0), value);
        OUT(image + y * rowStep + x * channels + i, value);
      }
    }
  })
}

static inline void gradientToFrequencies(Vector v[4], Vector a, Vector b) {
  v[0] = a;
  v[1] = (a + b) * 0.5f;
  v[2] = (a - b) * 0.5f;
  v[3] = b;
}

// Brings a square of two by two outputs' gradients, of which some lie outside, to the 16 frequencies by a transform.
#define SQUARE_TO_FREQUENCIES(name, transform)                                                                         \
  static void name(const float *image, intptr_t rowStep, intptr_t channels, intptr_t rows, intptr_t columns, float *out, \
                   intptr_t step) {                                                                                    \
    CHANNELS(channels, {                                                                                               \
      Vector square[4], across[2][4];                                                                                  \
      for (intptr_t x = 0; x < 2; x++) {                                                                               \
        const float *p = image + x * channels + i;                                                                     \
        const Vector a = x < columns ? IN(p) : all(0), b = x < columns && rows > 1 ? IN(p + rowStep) : all(0);         \
        transform(across[x], a, b);                                                                                    \
      }                                                                                                                \
      for (int y = 0; y < 4; y++) {                                                                                    \
        transform(square, across[0][y], across[1][y]);                                                                 \
        for (int x = 0; x < 4; x++) { OUT(out + (4 * y + x) * step + i, square[x]); }                                  \
      }                                                                                                                \
    })                                                                                                                 \
  }

SQUARE_TO_FREQUENCIES(winogradGradient, gradientToFrequencies)

static inline void toTaps(Vector v[3], Vector a, Vector b, Vector c, Vector d) {
  v[0] = a + b + c;
  v[1] = b - c;
  v[2] = b + c - d;
}

static void winogradKernelGradient(const float *in, intptr_t step, intptr_t channels, float *taps, intptr_t tapStep) {
  CHANNELS(channels, {
    Vector rows[3], columns[4][3];
    for (int x = 0; x < 4; x++) {
      const float *p = in + x * step + i;
      toTaps(columns[x], IN(p), IN(p + 4 * step), IN(p + 8 * step), IN(p + 12 * step));
    }
    for (int y = 0; y < 3; y++) {
      toTaps(rows, columns[0][y], columns[1][y], columns[2][y], columns[3][y]);
      for (int x = 0; x < 3; x++) { OUT(taps + (3 * y + x) * tapStep + i, rows[x]); }
    }
  })
}

// The input's gradient: the forward transforms, transposed and in the opposite order.

static inline void spread(Vector v[4], Vector a, Vector b) {
  v[0] = a;
  v[1] = a + b;
  v[2] = a - b;
  v[3] = -b;
}

SQUARE_TO_FREQUENCIES(winogradSpread, spread)

static inline void fromFrequencies(Vector v[4], Vector a, Vector b, Vector c, Vector d) {
  v[0] = a;
  v[1] = b - c + d;
  v[2] = b + c - a;
  v[3] = -d;
}

static void winogradScatter(const float *in, intptr_t step, intptr_t channels, float *image, intptr_t rowStep) {
  CHANNELS(channels, {
    Vector rows[4], columns[4][4];
    for (int x = 0; x < 4; x++) {
      const float *p = in + x * step + i;
      fromFrequencies(columns[x], IN(p), IN(p + 4 * step), IN(p + 8 * step), IN(p + 12 * step));
    }
    for (int y = 0; y < 4; y++) {
      float *const target = image + y * rowStep + i;
      fromFrequencies(rows, columns[0][y], columns[1][y], columns[2][y], columns[3][y]);
      for (int x = 0; x < 4; x++) { OUT(target + x * channels, IN(target + x * channels) + rows[x]); }
    }
  })
}
