#include "ImageCodecs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

typedef struct {
    const uint8_t *data;
    size_t left;
    int isTruncated;
} Source;

static void readBytes(png_structp png, png_bytep target, size_t count) {
    Source *source = png_get_io_ptr(png);
    if (count > source->left) {
        source->isTruncated = 1;
        png_error(png, "the data ends too early");
    }
    memcpy(target, source->data, count);
    source->data += count;
    source->left -= count;
}

static void failed(png_structp png, png_const_charp text) {
    char *message = png_get_error_ptr(png);
    snprintf(message, IMAGE_MESSAGE_SIZE, "%s", text);
    longjmp(png_jmpbuf(png), 1);
}

static void warned(png_structp png, png_const_charp text) {
    (void)png;
    (void)text;
}

int image_decode_png(
    const uint8_t *data, size_t size, uint64_t pixelLimit, int isQuick, uint8_t **pixels, ImageCodecResult *result) {
    Source source = {data, size, 0};
    png_bytep *volatile rows = NULL;
    (void)isQuick;
    memset(result, 0, sizeof *result);
    *pixels = NULL;
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, result->message, failed, warned);
    if (!png) return ImageCodecNoMemory;
    png_infop info = png_create_info_struct(png);
    if (!info) {
        png_destroy_read_struct(&png, NULL, NULL);
        return ImageCodecNoMemory;
    }
    // Before setjmp: what has left the function by then is read again after a jump.
    png_set_read_fn(png, &source, readBytes);
    if (setjmp(png_jmpbuf(png))) {
        png_destroy_read_struct(&png, &info, NULL);
        free(rows);
        return source.isTruncated ? ImageCodecTruncated : ImageCodecDamaged;
    }
    png_read_info(png, info);
    int depth, kind;
    png_get_IHDR(png, info, &result->width, &result->height, &depth, &kind, NULL, NULL, NULL);
    result->kind = kind;
    result->fileBits = depth;
    result->bits = depth == 16 ? 16 : 8;
    result->channels = png_get_channels(png, info);
    if (kind == PNG_COLOR_TYPE_PALETTE) {
        png_colorp colors;
        png_bytep opacity;
        int count = 0, opaque = 0;
        png_get_PLTE(png, info, &colors, &count);
        if (!png_get_tRNS(png, info, &opacity, &opaque, NULL)) opaque = 0;
        for (int i = 0; i < count && i < 256; i++) {
            result->palette[4 * i] = colors[i].red;
            result->palette[4 * i + 1] = colors[i].green;
            result->palette[4 * i + 2] = colors[i].blue;
            result->palette[4 * i + 3] = i < opaque ? opacity[i] : 255;
        }
        result->paletteCount = count;
    }
    if ((uint64_t)result->width * result->height > pixelLimit) {
        png_destroy_read_struct(&png, &info, NULL);
        return ImageCodecTooLarge;
    }
    if (depth < 8) {
        if (kind == PNG_COLOR_TYPE_PALETTE)
            png_set_packing(png);
        else
            png_set_expand_gray_1_2_4_to_8(png);
    }
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    size_t row = png_get_rowbytes(png, info);
    *pixels = malloc(row * result->height + 1);
    rows = malloc(sizeof(png_bytep) * result->height);
    if (!*pixels || !rows) {
        png_destroy_read_struct(&png, &info, NULL);
        free(rows);
        return ImageCodecNoMemory;
    }
    for (uint32_t y = 0; y < result->height; y++) rows[y] = *pixels + (size_t)y * row;
    png_read_image(png, rows);
    png_destroy_read_struct(&png, &info, NULL);
    free(rows);
    return ImageCodecDone;
}

// MARK: Writing

typedef struct {
    uint8_t **data;
    size_t *count;
    size_t capacity;
} Sink;

static void writeBytes(png_structp png, png_bytep source, size_t count) {
    Sink *sink = png_get_io_ptr(png);
    if (*sink->count + count > sink->capacity) {
        size_t capacity = (*sink->count + count) * 2 + (1 << 16);
        uint8_t *data = realloc(*sink->data, capacity);
        if (!data) png_error(png, "out of memory");
        *sink->data = data;
        sink->capacity = capacity;
    }
    memcpy(*sink->data + *sink->count, source, count);
    *sink->count += count;
}

static void flushBytes(png_structp png) { (void)png; }

int image_encode_png(
    const uint8_t *pixels, uint32_t width, uint32_t height, int channels, double dotsPerInch, int isFast,
    int (*shouldStop)(void), uint8_t **output, size_t *size, char message[IMAGE_MESSAGE_SIZE]) {
    static const int kinds[] = {
        PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGB_ALPHA};
    *output = NULL;
    *size = 0;
    message[0] = 0;
    Sink sink = {output, size, 0};
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, message, failed, warned);
    if (!png) return ImageCodecNoMemory;
    png_infop info = png_create_info_struct(png);
    if (!info) {
        png_destroy_write_struct(&png, NULL);
        return ImageCodecNoMemory;
    }
    png_set_write_fn(png, &sink, writeBytes, flushBytes);
    // A picture may be larger than the million rows and columns that are libpng's limit for reading strangers' files.
    png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    if (setjmp(png_jmpbuf(png))) {
        png_destroy_write_struct(&png, &info);
        return ImageCodecDamaged;
    }
    png_set_IHDR(
        png, info, width, height, 8, kinds[channels - 1], PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
        PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    if (dotsPerInch > 0 && dotsPerInch < 1e6) {
        png_uint_32 perMetre = (png_uint_32)(dotsPerInch / 0.0254 + 0.5);
        png_set_pHYs(png, info, perMetre, perMetre, PNG_RESOLUTION_METER);
    }
    if (isFast) {
        png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_NO_FILTERS);
        png_set_compression_level(png, 3);
    }
    png_write_info(png, info);
    size_t row = (size_t)width * channels;
    // Rows of a quarter of a megabyte together take some milliseconds.
    uint32_t band = row < (1 << 18) ? (uint32_t)((1 << 18) / row) : 1;
    for (uint32_t y = 0; y < height; y++) {
        if (y % band == 0 && y > 0 && shouldStop()) {
            png_destroy_write_struct(&png, &info);
            return ImageCodecStopped;
        }
        png_write_row(png, pixels + y * row);
    }
    png_write_end(png, NULL);
    png_destroy_write_struct(&png, &info);
    return ImageCodecDone;
}
