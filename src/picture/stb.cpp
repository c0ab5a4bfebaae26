// The one place where stb's readers and writers of pictures are compiled.
#include <zlib.h>

#include <cstdlib>

// What stb_image_write packs a PNG with in place of its own packer, which takes ten times as long as all else
// that a picture needs. stb frees what it is given with free().
static unsigned char* pack_png(unsigned char* data, int size, int* packed_size, int /*quality*/) {
    uLongf room = compressBound(static_cast<uLong>(size));
    auto* packed = static_cast<unsigned char*>(std::malloc(room));
    if (packed == nullptr) return nullptr;
    if (compress2(packed, &room, data, static_cast<uLong>(size), Z_DEFAULT_COMPRESSION) != Z_OK) {
        std::free(packed);
        return nullptr;
    }
    *packed_size = static_cast<int>(room);
    return packed;
}

#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STBI_WRITE_NO_STDIO
#define STBIW_ZLIB_COMPRESS pack_png
#include <stb/stb_image.h>
#include <stb/stb_image_write.h>
