// Dear ImGui without a window: frames are built and textures answered for, and nothing is drawn.
#pragma once

#include <imgui.h>

#include "platform/glyph_cache.h"

namespace shouce::test {

class HeadlessImgui {
  public:
    HeadlessImgui(int width, int height, int largest_texture = 4096) {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
        io.Fonts->TexMinWidth = platform::first_texture_width;
        io.Fonts->TexMinHeight = platform::first_texture_height;
        io.Fonts->TexMaxWidth = io.Fonts->TexMaxHeight = largest_texture;
    }
    HeadlessImgui(const HeadlessImgui&) = delete;
    HeadlessImgui& operator=(const HeadlessImgui&) = delete;
    ~HeadlessImgui() {
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
            texture->SetStatus(ImTextureStatus_Destroyed);
        ImGui::DestroyContext();
    }

    void begin() {
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        ImGui::NewFrame();
    }
    // Ends the frame and says yes to every texture, as a renderer does.
    void end() {
        ImGui::Render();
        for (ImTextureData* texture : *ImGui::GetDrawData()->Textures) {
            if (texture->Status == ImTextureStatus_WantDestroy) {
                texture->SetTexID(ImTextureID_Invalid);
                texture->SetStatus(ImTextureStatus_Destroyed);
            } else if (texture->Status != ImTextureStatus_OK) {
                texture->SetTexID(1);
                texture->SetStatus(ImTextureStatus_OK);
            }
        }
    }
};

}  // namespace shouce::test
