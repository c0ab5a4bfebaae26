SELECT key, title FROM node WHERE id = ?1
