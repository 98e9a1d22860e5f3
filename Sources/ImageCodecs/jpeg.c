#include "ImageCodecs.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jerror.h>
#include <jpeglib.h>

typedef struct {
    struct jpeg_error_mgr base;
    jmp_buf target;
    char *message;
    int isTruncated;
} Errors;

static void failed(j_common_ptr info) {
    Errors *errors = (Errors *)info->err;
    char text[JMSG_LENGTH_MAX];
    info->err->format_message(info, text);
    snprintf(errors->message, IMAGE_MESSAGE_SIZE, "%s", text);
    if (info->err->msg_code == JERR_INPUT_EOF || info->err->msg_code == JERR_INPUT_EMPTY) errors->isTruncated = 1;
    longjmp(errors->target, 1);
}

static void warned(j_common_ptr info, int level) {
    Errors *errors = (Errors *)info->err;
    // The library would invent the rest of a torn file in grey.
    if (level < 0 && info->err->msg_code == JWRN_JPEG_EOF) {
        errors->isTruncated = 1;
        longjmp(errors->target, 1);
    }
}

static void silent(j_common_ptr info) { (void)info; }

static void prepare(Errors *errors, char *message) {
    jpeg_std_error(&errors->base);
    errors->base.error_exit = failed;
    errors->base.emit_message = warned;
    errors->base.output_message = silent;
    errors->message = message;
    errors->isTruncated = 0;
    message[0] = 0;
}

int image_decode_jpeg(
    const uint8_t *data, size_t size, uint64_t pixelLimit, int isQuick, uint8_t **pixels, ImageCodecResult *result) {
    struct jpeg_decompress_struct info;
    Errors errors;
    memset(result, 0, sizeof *result);
    memset(&info, 0, sizeof info);
    *pixels = NULL;
    info.err = &errors.base;
    prepare(&errors, result->message);
    if (setjmp(errors.target)) {
        jpeg_destroy_decompress(&info);
        return errors.isTruncated ? ImageCodecTruncated : ImageCodecDamaged;
    }
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, (unsigned char *)data, size);
    jpeg_read_header(&info, TRUE);
    result->width = info.image_width;
    result->height = info.image_height;
    result->bits = result->fileBits = 8;
    if (info.num_components == 1) {
        info.out_color_space = JCS_GRAYSCALE;
        result->channels = 1;
    } else if (info.num_components == 4) {
        info.out_color_space = JCS_CMYK;
        result->channels = 4;
        result->kind = info.saw_Adobe_marker ? 1 : 0;
    } else {
        info.out_color_space = JCS_RGB;
        result->channels = 3;
    }
    if ((uint64_t)info.image_width * info.image_height > pixelLimit) {
        jpeg_destroy_decompress(&info);
        return ImageCodecTooLarge;
    }
    if (isQuick) info.dct_method = JDCT_IFAST;
    size_t row = (size_t)info.image_width * result->channels;
    *pixels = malloc(row * info.image_height + 1);
    if (!*pixels) {
        jpeg_destroy_decompress(&info);
        return ImageCodecNoMemory;
    }
    jpeg_start_decompress(&info);
    while (info.output_scanline < info.output_height) {
        JSAMPROW line = *pixels + (size_t)info.output_scanline * row;
        jpeg_read_scanlines(&info, &line, 1);
    }
    jpeg_finish_decompress(&info);
    jpeg_destroy_decompress(&info);
    return ImageCodecDone;
}

int image_encode_jpeg(
    const uint8_t *pixels, uint32_t width, uint32_t height, int channels, int quality, uint8_t **output, size_t *size,
    char message[IMAGE_MESSAGE_SIZE]) {
    struct jpeg_compress_struct info;
    Errors errors;
    unsigned char *buffer = NULL;
    unsigned long count = 0;
    unsigned char *volatile *kept = &buffer;
    memset(&info, 0, sizeof info);
    info.err = &errors.base;
    prepare(&errors, message);
    *output = NULL;
    *size = 0;
    if (setjmp(errors.target)) {
        jpeg_destroy_compress(&info);
        free(*kept);
        return ImageCodecDamaged;
    }
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &buffer, &count);
    info.image_width = width;
    info.image_height = height;
    info.input_components = channels;
    info.in_color_space = channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        JSAMPROW line = (JSAMPROW)pixels + (size_t)info.next_scanline * width * channels;
        jpeg_write_scanlines(&info, &line, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    *output = buffer;
    *size = count;
    return ImageCodecDone;
}
