// The floor under every program with a window: GLFW, one context, one colour, then nothing.
#include <GLFW/glfw3.h>

int main() {
    if (glfwInit() == 0) return 1;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow* window = glfwCreateWindow(1080, 1920, "bare", nullptr, nullptr);
    if (window == nullptr) return 1;
    glfwMakeContextCurrent(window);
    glViewport(0, 0, 1080, 1920);
    glClearColor(0x9A / 255.0F, 0x1B / 255.0F, 0x1E / 255.0F, 1);  // the red that the kiosk shows there too
    glClear(GL_COLOR_BUFFER_BIT);
    glfwSwapBuffers(window);
    while (glfwWindowShouldClose(window) == 0)
        glfwWaitEvents();
}
