await using var other = new ChatDb("lux://localhost");

//! LUX3013 at `new ChatDb("lux://localhost")`: 'ChatDb' is made over a connection that is there: write await ChatDb.ConnectAsync("lux://localhost")
//! CS1729 at `ChatDb`: 'ChatDb' does not contain a constructor that takes 1 arguments
