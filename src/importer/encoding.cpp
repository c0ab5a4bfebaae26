#include "importer/encoding.h"

#include <iconv.h>

#include <cerrno>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace shouce::importer {

namespace {

constexpr std::string_view little_endian_mark = "\xFF\xFE";
constexpr std::string_view big_endian_mark = "\xFE\xFF";

class Converter {
  public:
    explicit Converter(const char* from) : handle_(::iconv_open("UTF-8", from)) {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        if (usable()) ::iconv_close(handle_);
    }
    [[nodiscard]] bool usable() const {
        return handle_ != iconv_t(-1);  // NOLINT(performance-no-int-to-ptr): iconv_open(3) fails so
    }

    struct Converted {
        std::string text;
        std::size_t used = 0;  // bytes read; fewer than there were where one is no GB18030
    };
    [[nodiscard]] Converted convert(std::string& bytes) {
        Converted result;
        char* in = bytes.data();
        std::size_t in_left = bytes.size();
        std::string chunk(65'536, '\0');
        while (in_left > 0) {
            char* out = chunk.data();
            std::size_t out_left = chunk.size();
            const std::size_t code = ::iconv(handle_, &in, &in_left, &out, &out_left);
            result.text.append(chunk.data(), chunk.size() - out_left);
            if (code == static_cast<std::size_t>(-1) && errno != E2BIG) break;
        }
        result.used = bytes.size() - in_left;
        return result;
    }

  private:
    iconv_t handle_;
};

[[nodiscard]] Result<Decoded> decode_utf16(std::string bytes, const std::string& name) {
    Converter converter(bytes.starts_with(little_endian_mark) ? "UTF-16LE" : "UTF-16BE");
    bytes.erase(0, little_endian_mark.size());
    if (!converter.usable()) return fail("{}: this system cannot read UTF-16; save it as UTF-8", name);
    Converter::Converted converted = converter.convert(bytes);
    if (converted.used < bytes.size()) {
        return fail("{}: byte {} is not UTF-16, although the file begins as UTF-16; save it as UTF-8", name,
                    converted.used + little_endian_mark.size());
    }
    return Decoded{std::move(converted.text), Encoding::Utf16};
}

}  // namespace

bool begins_as_utf16(std::string_view bytes) {
    return bytes.starts_with(little_endian_mark) || bytes.starts_with(big_endian_mark);
}

std::string_view name_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::Utf8: return "UTF-8";
        case Encoding::Utf8WithMark: return "UTF-8 with BOM";
        case Encoding::Gb18030: return "GB18030";
        case Encoding::Utf16: return "UTF-16";
    }
    return {};
}

Result<Decoded> decode(std::string bytes, const std::string& name) {
    if (begins_as_utf16(bytes)) return decode_utf16(std::move(bytes), name);
    if (bytes.starts_with(utf8::byte_order_mark)) {
        bytes.erase(0, utf8::byte_order_mark.size());
        if (const auto offset = utf8::first_invalid(bytes)) {
            return fail("{}: byte {} is not UTF-8, although the file begins as UTF-8; save it as UTF-8", name,
                        *offset + utf8::byte_order_mark.size());
        }
        return Decoded{std::move(bytes), Encoding::Utf8WithMark};
    }
    const auto not_utf8 = utf8::first_invalid(bytes);
    if (!not_utf8) return Decoded{std::move(bytes), Encoding::Utf8};
    Converter converter("GB18030");
    if (!converter.usable()) {
        return fail("{}: byte {} is not UTF-8, and this system cannot read GB18030; save it as UTF-8", name,
                    *not_utf8);
    }
    Converter::Converted converted = converter.convert(bytes);
    if (converted.used < bytes.size()) {
        return fail("{}: byte {} is neither UTF-8 nor GB18030; save it as UTF-8", name,
                    std::max(*not_utf8, converted.used));
    }
    return Decoded{std::move(converted.text), Encoding::Gb18030};
}

}  // namespace shouce::importer
