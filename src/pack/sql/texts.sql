SELECT text FROM block
UNION ALL SELECT marker || reference FROM block
UNION ALL SELECT label || title FROM node
UNION ALL SELECT value FROM meta
UNION ALL SELECT name || title FROM org
UNION ALL SELECT stem || explanation || key FROM question
UNION ALL SELECT text || target FROM choice
