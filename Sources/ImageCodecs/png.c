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
