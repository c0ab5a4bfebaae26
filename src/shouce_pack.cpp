// shouce-pack: prepares the content of a kiosk. One subcommand a file in tool/.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <exception>
#include <functional>
#include <map>
#include <string>

#include "tool/build.h"
#include "tool/check.h"
#include "tool/diff.h"
#include "tool/export.h"
#include "tool/generate.h"
#include "tool/import.h"
#include "tool/layout.h"
#include "tool/search.h"
#include "tool/show.h"
#include "tool/sign.h"
#include "tool/version.h"

namespace {

using shouce::tool::Status;

// The subcommands; the one that was asked for leaves its work in `work`.
class Program {
  public:
    Program() {
        app_.set_version_flag("--version", fmt::format("shouce-pack {}", shouce::tool::version));
        app_.require_subcommand(1);
        add_build();
        add_check();
        add_show();
        add_search();
        add_import();
        add_export();
        add_generate();
        add_layout();
        add_diff();
        add_keys();
    }

    [[nodiscard]] Status run(int argc, char** argv) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& error) {
            if (error.get_exit_code() == 0) {
                app_.exit(error);  // prints the help or the version
                return Status::Done;
            }
            shouce::tool::complain(fmt::format("shouce-pack: {}; see shouce-pack --help", error.what()));
            return Status::WrongUsage;
        }
        return work_();
    }

  private:
    void add_build() {
        CLI::App* command =
            app_.add_subcommand("build", "make a pack from a handbook in plain text or Markdown");
        command->add_option("--handbook", build_.handbook, "its files, in the book's order")
            ->required()
            ->type_name("FILE");
        command->add_option("--questions", build_.questions, "files of question banks, of any form")
            ->type_name("FILE");
        command->add_option("--title", build_.title, "title, instead of the one that the files give");
        command->add_option("--edition", build_.edition, "edition, instead of the one that the files give");
        CLI::Option* id =
            command->add_option("--id", build_.identity.id, "name of the work, the same in all its versions")
                ->type_name("ID");
        CLI::Option* number =
            command->add_option("--version", build_.identity.version, "a number that grows with each version")
                ->type_name("N")
                ->check(CLI::PositiveNumber);
        id->needs(number);
        number->needs(id);
        command->add_option("--out", build_.out, "the pack to write, NAME.shouce")
            ->required()
            ->type_name("FILE");
        command->add_option("--sheet", build_.bank.sheet, "sheet of a workbook, instead of its first")
            ->type_name("NAME");
        add_keep_going(command, build_.bank.on_rejected);
        command->callback([this] { work_ = [this] { return shouce::tool::build(build_); }; });
    }

    static void add_keep_going(CLI::App* command, shouce::importer::OnRejected& choice) {
        command->add_flag_callback(
            "--keep-going", [&choice] { choice = shouce::importer::OnRejected::LeaveOut; },
            "leave out questions that cannot be taken, instead of refusing all");
    }

    void add_import() {
        CLI::App* command = app_.add_subcommand("import", "print what a question bank holds; builds nothing");
        command
            ->add_option("file", import_.file,
                         "the bank: CSV, TSV, XLSX, text, GIFT, Aiken, Moodle XML, JSON")
            ->required()
            ->type_name("FILE");
        command->add_option("--sheet", import_.sheet, "sheet of a workbook, instead of its first")
            ->type_name("NAME");
        CLI::Option* book =
            command->add_option("--handbook", import_.handbook, "files of the handbook, to find clauses in")
                ->type_name("FILE");
        command->add_option("--pack", import_.pack, "the same, as a pack")->type_name("FILE")->excludes(book);
        add_keep_going(command, import_.on_rejected);
        command->add_flag_callback(
            "--json", [this] { import_.format = shouce::tool::ImportOptions::Format::Json; }, "for programs");
        command->callback([this] { work_ = [this] { return shouce::tool::import_bank(import_); }; });
    }

    void add_export() {
        using Format = shouce::tool::ExportFormat;
        CLI::App* command = app_.add_subcommand("export", "print the questions of a pack as a question bank");
        command->add_option("pack", export_.pack, "the pack")->required()->type_name("FILE");
        command->add_option("--format", export_.format, "csv, gift, json or md")
            ->required()
            ->type_name("FORMAT")
            ->transform(CLI::CheckedTransformer(std::map<std::string, Format>{{"csv", Format::Csv},
                                                                              {"gift", Format::Gift},
                                                                              {"json", Format::Json},
                                                                              {"md", Format::Markdown}}));
        command->callback([this] { work_ = [this] { return shouce::tool::export_bank(export_); }; });
    }

    void add_generate() {
        CLI::App* command = app_.add_subcommand(
            "generate",
            "print drafts of questions made from a pack's handbook, as CSV, for a person to approve");
        command->add_option("pack", generate_, "the pack")->required()->type_name("FILE");
        command->callback([this] { work_ = [this] { return shouce::tool::generate(generate_); }; });
    }

    void add_check() {
        CLI::App* command =
            app_.add_subcommand("check", "prove that a pack is sound and that every character can be drawn");
        command->add_option("pack", check_, "the pack")->required()->type_name("FILE");
        command->callback([this] { work_ = [this] { return shouce::tool::check(check_); }; });
    }

    void add_show() {
        using What = shouce::tool::ShowOptions::What;
        CLI::App* command = app_.add_subcommand("show", "print what a pack holds");
        command->add_option("pack", show_.pack, "the pack")->required()->type_name("FILE");
        const auto choose = [this](What what) { return [this, what](std::int64_t) { show_.what = what; }; };
        CLI::Option* toc = command->add_flag_function("--toc", choose(What::Contents), "headings only");
        CLI::Option* notes =
            command->add_flag_function("--notes", choose(What::Notes), "what the import noticed");
        CLI::Option* node =
            command->add_option("--node", show_.node, "one node and what is below it")->type_name("KEY");
        CLI::Option* questions = command->add_flag_function("--questions", choose(What::Questions),
                                                            "the questions with section, kind and clause");
        toc->excludes(notes)->excludes(node)->excludes(questions);
        notes->excludes(node)->excludes(questions);
        questions->excludes(node);
        command->add_flag_callback(
            "--json", [this] { show_.format = shouce::tool::ShowOptions::Format::Json; }, "for programs");
        command->callback([this, node] {
            if (node->count() > 0) show_.what = What::Node;
            work_ = [this] { return shouce::tool::show(show_); };
        });
    }

    void add_search() {
        CLI::App* command = app_.add_subcommand("search", "print what the kiosk would find, in its order");
        command->add_option("pack", search_.pack, "the pack")->required()->type_name("FILE");
        command
            ->add_option("query", search_.query,
                         "what to look for; letters and digits alone as on the keypad: dzz, dangzuz")
            ->required()
            ->type_name("QUERY");
        command->add_option("--limit", search_.limit, "hits to print at most, else 200")
            ->type_name("N")
            ->check(CLI::NonNegativeNumber);
        command->add_flag_callback(
            "--json", [this] { search_.format = shouce::tool::SearchOptions::Format::Json; }, "for programs");
        command->callback([this] { work_ = [this] { return shouce::tool::search(search_); }; });
    }

    void add_layout() {
        using Face = shouce::tool::LayoutOptions::Face;
        CLI::App* command = app_.add_subcommand("layout", "print the lines of a node as the kiosk sets them");
        command->add_option("pack", layout_.pack, "the pack")->required()->type_name("FILE");
        command->add_option("--node", layout_.node, "the node, with what is below it")
            ->required()
            ->type_name("KEY");
        command->add_option("--width", layout_.width, "length of a line, in em")
            ->required()
            ->type_name("EM")
            ->check(CLI::Range(1.0, 1000.0));
        command
            ->add_option("--size", layout_.size, "em in pixels; tells each line's indent and width in them")
            ->type_name("PX")
            ->check(CLI::Range(1.0, 1000.0));
        command->add_option("--face", layout_.face, "serif (the default) or sans")
            ->type_name("FACE")
            ->transform(CLI::CheckedTransformer(
                std::map<std::string, Face>{{"serif", Face::Serif}, {"sans", Face::Sans}}));
        command->callback([this] { work_ = [this] { return shouce::tool::layout(layout_); }; });
    }

    void add_diff() {
        CLI::App* command =
            app_.add_subcommand("diff", "print which clauses a new version adds, changes and removes");
        command->add_option("old", diff_.before, "the old pack")->required()->type_name("OLD");
        command->add_option("new", diff_.after, "the new pack")->required()->type_name("NEW");
        command->add_flag_callback(
            "--json", [this] { diff_.format = shouce::tool::DiffOptions::Format::Json; }, "for programs");
        command->callback([this] { work_ = [this] { return shouce::tool::diff(diff_); }; });
    }

    void add_keys() {
        CLI::App* keygen =
            app_.add_subcommand("keygen", "make a pair of keys: NAME.key signs, NAME.pub checks");
        keygen->add_option("name", keygen_, "the name of both files")->required()->type_name("NAME");
        keygen->callback([this] { work_ = [this] { return shouce::tool::keygen(keygen_); }; });
        CLI::App* sign = app_.add_subcommand("sign", "vouch for a pack: writes PACK.minisig");
        add_pack_and_key(sign, "the secret key, NAME.key");
        sign->callback([this] { work_ = [this] { return shouce::tool::sign(sign_); }; });
        CLI::App* verify =
            app_.add_subcommand("verify", "prove that a pack is what the owner of a key signed");
        add_pack_and_key(verify, "the public key, NAME.pub");
        verify->callback([this] { work_ = [this] { return shouce::tool::verify(sign_); }; });
    }

    void add_pack_and_key(CLI::App* command, const std::string& which) {
        command->add_option("pack", sign_.pack, "the pack")->required()->type_name("FILE");
        command->add_option("--key", sign_.key, which)->required()->type_name("FILE");
    }

    CLI::App app_{"Prepares the content of a shouce kiosk.", "shouce-pack"};
    shouce::tool::BuildOptions build_;
    shouce::tool::ImportOptions import_;
    shouce::tool::ExportOptions export_;
    std::string generate_;
    std::string check_;
    shouce::tool::ShowOptions show_;
    shouce::tool::SearchOptions search_;
    shouce::tool::LayoutOptions layout_;
    shouce::tool::DiffOptions diff_;
    std::string keygen_;
    shouce::tool::SignOptions sign_;
    std::function<Status()> work_;
};

}  // namespace

int main(int argc, char** argv) {
    try {
        return static_cast<int>(Program().run(argc, argv));
    } catch (const std::exception& failure) {
        // Memory, mostly.
        shouce::tool::complain(fmt::format("shouce-pack: {}", failure.what()));
        return static_cast<int>(Status::Refused);
    }
}
