#include "platform/glfw/coverage_texture.h"

#ifdef IMGUI_IMPL_OPENGL_ES2
#define GLFW_INCLUDE_ES3
#else
#define GLFW_INCLUDE_GLEXT
#endif
#include <GLFW/glfw3.h>
#include <imgui.h>

#include <cstdio>
#include <string_view>

namespace shouce::platform {

namespace {

[[nodiscard]] unsigned make_texture() {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
        glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
    for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
        glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
    for (const GLenum colour : {GL_TEXTURE_SWIZZLE_R, GL_TEXTURE_SWIZZLE_G, GL_TEXTURE_SWIZZLE_B})
        glTexParameteri(GL_TEXTURE_2D, colour, GL_ONE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_A, GL_RED);
    return name;
}

}  // namespace

bool has_coverage_textures() {
    std::string_view version(reinterpret_cast<const char*>(glGetString(GL_VERSION)));
    constexpr std::string_view embedded = "OpenGL ES ";
    const bool is_embedded = version.starts_with(embedded);
    if (is_embedded) version.remove_prefix(embedded.size());
    int major = 0;
    int minor = 0;
    if (std::sscanf(version.data(), "%d.%d", &major, &minor) != 2) return false;
    return is_embedded ? major >= 3 : major > 3 || (major == 3 && minor >= 3);
}

void update_coverage_texture(ImTextureData& texture) {
    const bool is_new = texture.Status == ImTextureStatus_WantCreate;
    if (texture.Format != ImTextureFormat_Alpha8) return;
    if (!is_new && texture.Status != ImTextureStatus_WantUpdates) return;
    GLint bound_before = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound_before);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    if (is_new) {
        texture.SetTexID(make_texture());
        glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, texture.Width, texture.Height, 0, GL_RED, GL_UNSIGNED_BYTE,
                     texture.GetPixels());
    } else {
        glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.TexID));
        glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
        for (const ImTextureRect& changed : texture.Updates) {
            glTexSubImage2D(GL_TEXTURE_2D, 0, changed.x, changed.y, changed.w, changed.h, GL_RED,
                            GL_UNSIGNED_BYTE, texture.GetPixelsAt(changed.x, changed.y));
        }
        glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    }
    texture.SetStatus(ImTextureStatus_OK);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound_before));
}

}  // namespace shouce::platform
