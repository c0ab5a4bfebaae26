#include "database/han_tokenizer.h"

#include <sqlite3.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "base/tokens.h"
#include "base/utf8.h"

namespace shouce::database {

namespace {

// It has no state, but FTS5 takes a null pointer for a failure.
constexpr char stateless = 0;

int create(void* /*context*/, const char** /*arguments*/, int /*count*/, Fts5Tokenizer** tokenizer) {
    *tokenizer = reinterpret_cast<Fts5Tokenizer*>(const_cast<char*>(&stateless));
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer* /*tokenizer*/) {}

using TakeToken = int (*)(void* context, int flags, const char* token, int size, int begin, int end);

int tokenize(Fts5Tokenizer* /*tokenizer*/, void* context, int /*flags*/, const char* text, int size,
             TakeToken take) {
    if (text == nullptr || size <= 0) return SQLITE_OK;
    tokens::Walk walk(std::string_view(text, static_cast<std::size_t>(size)));
    std::string bytes;
    for (tokens::Token token; walk.next(token);) {
        bytes.clear();
        utf8::append(bytes, token.character);
        if (const int code = take(context, 0, bytes.data(), static_cast<int>(bytes.size()),
                                  static_cast<int>(token.begin), static_cast<int>(token.end));
            code != SQLITE_OK) {
            return code;
        }
    }
    return SQLITE_OK;
}

// How FTS5 hands out its interface (sqlite.org/fts5.html, "Extending FTS5").
[[nodiscard]] fts5_api* interface_of(sqlite3* handle) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

}  // namespace

int register_han_tokenizer(sqlite3* handle) {
    fts5_api* api = interface_of(handle);
    if (api == nullptr) return SQLITE_ERROR;
    fts5_tokenizer functions{&create, &destroy, &tokenize};
    return api->xCreateTokenizer(api, "han", nullptr, &functions, nullptr);
}

}  // namespace shouce::database
