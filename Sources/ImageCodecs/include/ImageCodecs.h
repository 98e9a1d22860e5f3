// JPEG and PNG through libjpeg and libpng. Both report errors by longjmp, which Swift code must never be jumped over;
// here it ends in a return value.
#ifndef IMAGE_CODECS_H
#define IMAGE_CODECS_H

#include <stddef.h>
#include <stdint.h>

enum { IMAGE_MESSAGE_SIZE = 256 };

enum ImageCodecStatus {
    ImageCodecDone = 0,
    ImageCodecDamaged = 1,
    ImageCodecTruncated = 2,
    ImageCodecTooLarge = 3,
    ImageCodecNoMemory = 4,
    ImageCodecStopped = 5,
};

typedef struct {
    uint32_t width;
    uint32_t height;
    /// Values of one pixel: JPEG 1, 3 or 4 (CMYK); PNG as its colour type has.
    int channels;
    /// Bits of one value as stored in `pixels`: 8 or 16 (big-endian as in the file).
    int bits;
    /// Bits of one value in the file.
    int fileBits;
    /// PNG's colour type; JPEG: 1 when the file holds Adobe's inverted CMYK.
    int kind;
    int paletteCount;
    uint8_t palette[1024];
    char message[IMAGE_MESSAGE_SIZE];
} ImageCodecResult;

/// Decodes a picture; `*pixels` is to be freed by the caller whatever the result.
///
/// isQuick: the faster of the library's whole-number transforms, which TensorFlow takes; nothing changes for PNG.
int image_decode_jpeg(
    const uint8_t *data, size_t size, uint64_t pixelLimit, int isQuick, uint8_t **pixels, ImageCodecResult *result);
int image_decode_png(
    const uint8_t *data, size_t size, uint64_t pixelLimit, int isQuick, uint8_t **pixels, ImageCodecResult *result);

/// Encodes 1 or 3 channels of 8 bits; `*output` is to be freed by the caller whatever the result.
int image_encode_jpeg(
    const uint8_t *pixels, uint32_t width, uint32_t height, int channels, int quality, uint8_t **output, size_t *size,
    char message[IMAGE_MESSAGE_SIZE]);

/// Encodes 1 to 4 channels of 8 bits; `*output` is to be freed by the caller whatever the result.
///
/// isFast: no filters and little searching. shouldStop: asked every few milliseconds; not 0 ends the work.
int image_encode_png(
    const uint8_t *pixels, uint32_t width, uint32_t height, int channels, double dotsPerInch, int isFast,
    int (*shouldStop)(void), uint8_t **output, size_t *size, char message[IMAGE_MESSAGE_SIZE]);

#endif
