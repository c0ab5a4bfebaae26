SELECT bytes FROM asset WHERE id = ?1
