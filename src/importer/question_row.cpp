#include "importer/question_row.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "importer/question_answer.h"
#include "importer/question_text.h"
#include "pack/questions.h"
#include "pack/text_rules.h"

namespace shouce::importer {

namespace {

using handbook::Question;
using handbook::QuestionKind;
using handbook::QuestionStatus;

constexpr std::size_t most_options = 8;
constexpr std::size_t longest_key = 64;
constexpr std::size_t longest_stem = 300;  // characters; a screen holds about a hundred
constexpr std::size_t longest_option = 100;
constexpr std::size_t longest_explanation = 500;
constexpr std::size_t longest_text = 300;  // of a question that is told about

struct KindName {
    std::string_view name;
    QuestionKind kind;
};
// The project's own names first; without 题 at their end.
constexpr std::array kind_names{
    KindName{"单选", QuestionKind::Single},         KindName{"多选", QuestionKind::Multiple},
    KindName{"判断", QuestionKind::TrueFalse},      KindName{"填空", QuestionKind::Blank},
    KindName{"连线", QuestionKind::Match},          KindName{"排序", QuestionKind::Order},
    KindName{"单项选择", QuestionKind::Single},     KindName{"单选选择", QuestionKind::Single},
    KindName{"多项选择", QuestionKind::Multiple},   KindName{"是非", QuestionKind::TrueFalse},
    KindName{"判断正误", QuestionKind::TrueFalse},  KindName{"选词填空", QuestionKind::Blank},
    KindName{"匹配", QuestionKind::Match},          KindName{"配对", QuestionKind::Match},
    KindName{"SINGLE", QuestionKind::Single},       KindName{"MULTIPLE", QuestionKind::Multiple},
    KindName{"TRUEFALSE", QuestionKind::TrueFalse}, KindName{"BLANK", QuestionKind::Blank},
    KindName{"MATCH", QuestionKind::Match},         KindName{"ORDER", QuestionKind::Order},
};
// A choice, but of one or of many is left to the answer.
constexpr std::array<std::string_view, 4> open_kinds{"选择", "不定项", "不定项选择", "客观"};

struct StatusName {
    std::string_view name;
    QuestionStatus status;
};
constexpr std::array status_names{
    StatusName{"通过", QuestionStatus::Approved},     StatusName{"草稿", QuestionStatus::Draft},
    StatusName{"否决", QuestionStatus::Rejected},     StatusName{"已通过", QuestionStatus::Approved},
    StatusName{"审核通过", QuestionStatus::Approved}, StatusName{"已审核", QuestionStatus::Approved},
    StatusName{"APPROVED", QuestionStatus::Approved}, StatusName{"待审核", QuestionStatus::Draft},
    StatusName{"DRAFT", QuestionStatus::Draft},       StatusName{"不通过", QuestionStatus::Rejected},
    StatusName{"未通过", QuestionStatus::Rejected},   StatusName{"REJECTED", QuestionStatus::Rejected},
};

constexpr std::array<std::string_view, 7> sample_marks{"【示例",     "[示例",  "（示例", "(示例",
                                                       "示例需删除", "示例：", "示例题"};

[[nodiscard]] bool is_sample(const RawQuestion& raw) {
    const std::array<const std::string*, 4> fields{&raw.number, &raw.kind, &raw.stem, &raw.explanation};
    return std::any_of(fields.begin(), fields.end(), [](const std::string* field) {
        const std::string_view begin = utf8::prefix(*field, longest_text);
        return unpadded(begin) == "示例" ||
               std::any_of(sample_marks.begin(), sample_marks.end(), [begin](std::string_view mark) {
                   return begin.find(mark) != std::string_view::npos;
               });
    });
}

[[nodiscard]] std::string kind_form(std::string_view words) {
    std::string plain = plain_form(tidy(words));
    std::erase_if(plain, [](char c) { return c == ' ' || c == '-' || c == '_'; });
    constexpr std::string_view suffix = "题";
    if (plain.ends_with(suffix)) plain.resize(plain.size() - suffix.size());
    return plain;
}

// Whether the words leave the kind to options and answer: nothing, digits that each system counts in
// its own way, 选择.
[[nodiscard]] bool is_open(const std::string& form) {
    return form.find_first_not_of("0123456789") == std::string::npos ||
           std::find(open_kinds.begin(), open_kinds.end(), form) != open_kinds.end();
}

[[nodiscard]] Result<QuestionKind> kind_of(const RawQuestion& raw, const RawAnswer& given) {
    const auto named = kind_named(raw.kind);
    // 正确 and 错误 make a 判断 of what many tables call a 单选.
    const bool truths = given.options.size() == 2 && truth_in(given.options[0]) &&
                        truth_in(given.options[1]) &&
                        *truth_in(given.options[0]) != *truth_in(given.options[1]);
    if (truths && (!named || named == QuestionKind::Single)) return QuestionKind::TrueFalse;
    if (named) return *named;
    if (!is_open(kind_form(raw.kind))) {
        return fail("the kind is {}, but must be 单选, 多选, 判断, 填空, 连线 or 排序",
                    utf8::prefix(tidy(raw.kind), 20));
    }
    if (!raw.targets.empty()) return QuestionKind::Match;
    if (given.options.empty()) {
        if (truth_in(given.answer)) return QuestionKind::TrueFalse;
        return fail("has no options, and its answer is not 对 or 错");
    }
    const auto letters = letters_in(given.answer);
    return letters && letters->size() > 1 ? QuestionKind::Multiple : QuestionKind::Single;
}

[[nodiscard]] Result<QuestionStatus> status_of(const RawQuestion& raw) {
    if (!raw.has_status) return QuestionStatus::Approved;
    const std::string form = plain_form(tidy(raw.status));
    if (form.empty()) return QuestionStatus::Draft;
    for (const StatusName& known : status_names) {
        if (known.name == form) return known.status;
    }
    return fail("the status is {}, but must be 通过, 草稿 or 否决", utf8::prefix(tidy(raw.status), 20));
}

[[nodiscard]] Result<> check_characters(std::string_view text) {
    const std::string objection = pack::first_objection(text);
    if (!objection.empty()) return fail("holds {}; remove it", objection);
    return {};
}

[[nodiscard]] bool all_different(std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    return std::adjacent_find(texts.begin(), texts.end()) == texts.end();
}

[[nodiscard]] Result<> check_lengths(const Question& question) {
    if (utf8::length(question.key) > longest_key)
        return fail("its number is longer than {} characters", longest_key);
    if (utf8::length(question.stem) > longest_stem)
        return fail("the stem is longer than {} characters", longest_stem);
    if (utf8::length(question.explanation) > longest_explanation)
        return fail("the explanation is longer than {} characters", longest_explanation);
    for (const auto* texts : {&question.options, &question.targets}) {
        for (const std::string& text : *texts) {
            if (utf8::length(text) > longest_option)
                return fail("an option is longer than {} characters", longest_option);
        }
    }
    return {};
}

[[nodiscard]] Result<> check(const Question& question) {
    TRY(check_lengths(question));
    for (const std::string* text : {&question.key, &question.stem, &question.explanation})
        TRY(check_characters(*text));
    for (const auto* texts : {&question.options, &question.targets}) {
        if (!all_different(*texts)) return fail("two options are the same");
        for (const std::string& text : *texts)
            TRY(check_characters(text));
    }
    const std::size_t least = question.kind == QuestionKind::Order ? 3 : 2;
    if (question.options.size() < least) return fail("has fewer than {} options", least);
    if (question.options.size() > most_options) return fail("has more than {} options", most_options);
    if (question.kind == QuestionKind::Blank && question.answer.size() == question.options.size())
        return fail("a 填空 needs more words than blanks");
    return {};
}

// The filled options in order, without letters of their own in front.
[[nodiscard]] Result<std::vector<std::string>> options_of(const RawQuestion& raw) {
    std::vector<std::string> options;
    for (std::size_t i = 0; i < raw.options.size(); ++i) {
        std::string text = tidy(raw.options[i]);
        if (text.empty()) continue;
        if (options.size() < i) {
            return fail("option {} is filled, but an earlier one is not",
                        static_cast<char>('A' + static_cast<int>(i % 26)));
        }
        options.push_back(std::move(text));
    }
    const auto own_letter = [&options](const std::string& option) {
        const auto found = lettered(option);
        return found && !found->rest.empty() && found->letter == &option - options.data();
    };
    if (options.size() > 1 && std::all_of(options.begin(), options.end(), own_letter)) {
        for (std::string& option : options)
            option = std::string(lettered(option)->rest);
    }
    return options;
}

}  // namespace

std::optional<QuestionKind> kind_named(std::string_view words) {
    const std::string form = kind_form(utf8::prefix(words, 40));
    for (const KindName& known : kind_names) {
        if (known.name == form) return known.kind;
    }
    return std::nullopt;
}

std::string_view word_for(QuestionKind kind) {
    return std::find_if(kind_names.begin(), kind_names.end(),
                        [kind](const KindName& known) { return known.kind == kind; })
        ->name;
}

std::string_view word_for(QuestionStatus status) {
    return std::find_if(status_names.begin(), status_names.end(),
                        [status](const StatusName& known) { return known.status == status; })
        ->name;
}

std::string text_of(const RawQuestion& raw) {
    std::string text;
    const auto add = [&text](std::string_view field) {
        field = utf8::prefix(field, longest_text);
        if (unpadded(field).empty() || text.size() > 4 * longest_text) return;
        if (!text.empty()) text += " | ";
        text += tidy(field);
    };
    for (const std::string* field : {&raw.number, &raw.kind, &raw.stem})
        add(*field);
    for (const std::string& option : raw.options)
        add(option);
    for (const std::string* field : {&raw.answer, &raw.explanation, &raw.clause})
        add(*field);
    return std::string(utf8::prefix(text, longest_text));
}

Result<Question> question_of(const RawQuestion& raw) {
    if (is_sample(raw)) return fail("is the sample row of a template");
    if (!raw.refusal.empty()) return fail("{}", raw.refusal);
    if (unpadded(raw.stem).empty()) return fail("has no stem");
    constexpr std::size_t far_too_long = 16 * longest_stem;  // bytes; not worth a closer look
    if (raw.stem.size() > far_too_long) return fail("the stem is longer than {} characters", longest_stem);
    Question question;
    question.key = tidy(raw.number);
    question.explanation = tidy(raw.explanation);
    question.block = tidy(raw.clause);
    question.line = raw.line;
    TRY_ASSIGN(question.status, status_of(raw));
    RawAnswer given;
    given.stem = tidy(raw.stem);
    given.answer = tidy(raw.answer);
    TRY_ASSIGN(given.options, options_of(raw));
    for (const std::string& target : raw.targets)
        given.targets.push_back(tidy(target));
    take_answer_from_stem(given);
    TRY_ASSIGN(question.kind, kind_of(raw, given));
    TRY(read_answer(question, std::move(given)));
    TRY(check(question));
    question.hash = pack::hash_of(question);
    return question;
}

}  // namespace shouce::importer
