SELECT id, key FROM node
