// The families of drafts. Each adds to `drafts` what it makes, and what it would have made but for doubt.
#pragma once

#include "importer/generate/book_clauses.h"
#include "importer/generate/generate.h"

namespace shouce::importer {

void add_authority_drafts(const BookClauses& clauses, Drafts& drafts);  // Verb and Truth
void add_list_drafts(const BookClauses& clauses, Drafts& drafts);       // List and Formula
void add_numbered_drafts(const BookClauses& clauses, Drafts& drafts);   // Formula: 五个好
void add_whose_drafts(const BookClauses& clauses, Drafts& drafts);      // Whose

}  // namespace shouce::importer
