using System.CommandLine;
using Lux.Samples.Chat;

Option<string?> engine = new("--engine") { Description = "the engine to use, lux://[user:password@]host[:port][/database]; without it the chat starts its own" };
Option<string> data = new("--data") { Description = "where the chat's own engine keeps its data", DefaultValueFactory = _ => "chat-data" };
Option<string> url = new("--url") { Description = "where pages connect to", DefaultValueFactory = _ => "http://127.0.0.1:5080" };

var command = new RootCommand("""
    A chat on one database: channels, history, presence, typing, rate limit.

    Examples:
      dotnet run --project samples/Chat
      dotnet run --project samples/Chat -- --engine lux://localhost:6379 --url http://127.0.0.1:5081
    """)
{
    engine, data, url,
};
command.SetAction((parsed, cancellation) => ChatProgram.RunAsync(new(parsed.GetValue(engine), parsed.GetValue(data)!, parsed.GetValue(url)!), cancellation));
return await command.Parse(args).InvokeAsync();
