#include "platform/glfw/imgui_host.h"

#ifdef IMGUI_IMPL_OPENGL_ES2
#define GLFW_INCLUDE_ES2
#endif
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>

#include "platform/glfw/coverage_texture.h"
#include "platform/glyph_cache.h"

namespace shouce::platform {

namespace {

constexpr int most_texture = 4096;

[[nodiscard]] int power_of_two_below(int limit) {
    int size = 256;
    while (size * 2 <= limit)
        size *= 2;
    return size;
}

void update(ImTextureData& texture) {
    update_coverage_texture(texture);
    if (texture.Status != ImTextureStatus_OK) ImGui_ImplOpenGL3_UpdateTexture(&texture);
}

}  // namespace

ImguiHost::ImguiHost(const Window& window, int largest_texture) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoKeyboard;
    ImGui_ImplOpenGL3_Init(window.shader_version());

    if (has_coverage_textures()) io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    // ImGui knows the GPU's limit and does not use it (imgui#8758); it insists on powers of two.
    GLint limit = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &limit);
    int largest = power_of_two_below(std::min<int>(limit, most_texture));
    if (largest_texture > 0) largest = std::min(largest, power_of_two_below(largest_texture));
    io.Fonts->TexMaxWidth = io.Fonts->TexMaxHeight = largest;
    io.Fonts->TexMinWidth = std::min(first_texture_width, largest);
    io.Fonts->TexMinHeight = std::min(first_texture_height, largest);
}

ImguiHost::~ImguiHost() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

void ImguiHost::begin_frame(const Window& window, Duration since_last) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(window.width()), static_cast<float>(window.height())};
    io.DeltaTime = std::max(1e-4F, static_cast<float>(since_last.count()));
    tend_glyph_cache(*io.Fonts);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

bool ImguiHost::has_room_ahead(Growth growth) const {
    return platform::has_room_ahead(*ImGui::GetIO().Fonts, growth);
}

ImguiHost::Extent ImguiHost::glyph_texture() const {
    const ImTextureData* texture = ImGui::GetIO().Fonts->TexData;
    if (texture == nullptr) return {};
    return {texture->Width, texture->Height, texture->BytesPerPixel};
}

bool ImguiHost::holds_old_texture() const {
    return platform::holds_old_texture(*ImGui::GetIO().Fonts);
}

void ImguiHost::upload() {
    for (ImTextureData* texture : ImGui::GetIO().Fonts->TexList) {
        if (texture->Status != ImTextureStatus_WantCreate && texture->Status != ImTextureStatus_WantUpdates)
            continue;
        update(*texture);
        // As the next frame would: what is up is not sent again.
        texture->Updates.resize(0);
        texture->UpdateRect = {0xFFFF, 0xFFFF, 0, 0};
    }
}

void ImguiHost::end_frame(const Window& window, unsigned char r, unsigned char g, unsigned char b) {
    ImGui::Render();
    glViewport(0, 0, window.width(), window.height());
    glClearColor(static_cast<float>(r) / 255, static_cast<float>(g) / 255, static_cast<float>(b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImDrawData& gathered = *ImGui::GetDrawData();
    for (ImTextureData* texture : *gathered.Textures)
        update_coverage_texture(*texture);
    ImGui_ImplOpenGL3_RenderDrawData(&gathered);
}

}  // namespace shouce::platform
