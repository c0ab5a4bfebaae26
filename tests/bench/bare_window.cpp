// The floors under every program with a window: GLFW, one context and one colour, then nothing. Told
// "textured" it fills the window with one texture instead, by one shader: what any program that draws needs
// of the driver.
#define GL_GLEXT_PROTOTYPES
#define GLFW_INCLUDE_GLEXT
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace {

constexpr int width = 1080;
constexpr int height = 1920;
constexpr std::array<unsigned char, 4> red{0x9A, 0x1B, 0x1E, 0xFF};  // that the kiosk shows there too

constexpr const char* vertex_shader = R"(#version 330 core
out vec2 place;
void main() {
    place = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    gl_Position = vec4(place * 2.0 - 1.0, 0.0, 1.0);
}
)";
constexpr const char* fragment_shader = R"(#version 330 core
in vec2 place;
uniform sampler2D picture;
out vec4 colour;
void main() { colour = texture(picture, place); }
)";

void attach(GLuint program, GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    glAttachShader(program, shader);
}

// As large as the kiosk's first one.
void make_texture() {
    constexpr int side = 1024;
    std::vector<unsigned char> pixels(std::size_t{4} * side * side);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = red.at(i % 4);
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, side, side, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
}

void draw_textured() {
    make_texture();
    const GLuint program = glCreateProgram();
    attach(program, GL_VERTEX_SHADER, vertex_shader);
    attach(program, GL_FRAGMENT_SHADER, fragment_shader);
    glLinkProgram(program);
    glUseProgram(program);
    GLuint corners = 0;
    glGenVertexArrays(1, &corners);
    glBindVertexArray(corners);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

}  // namespace

int main(int argc, char** argv) {
    if (glfwInit() == 0) return 1;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow* window = glfwCreateWindow(width, height, "bare", nullptr, nullptr);
    if (window == nullptr) return 1;
    glfwMakeContextCurrent(window);
    glViewport(0, 0, width, height);
    if (argc > 1 && std::string_view(argv[1]) == "textured") {
        draw_textured();
    } else {
        glClearColor(red[0] / 255.0F, red[1] / 255.0F, red[2] / 255.0F, 1);
        glClear(GL_COLOR_BUFFER_BIT);
    }
    glfwSwapBuffers(window);
    while (glfwWindowShouldClose(window) == 0)
        glfwWaitEvents();
}
