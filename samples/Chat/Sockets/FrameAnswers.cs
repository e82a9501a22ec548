using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>What the server does for each frame of a window.</summary>
internal sealed class FrameAnswers(ChatServer server, ChatSocket window, Person? me)
{
    public async ValueTask<ServerFrame?> AnswerAsync(ClientFrame frame, CancellationToken cancellation) => frame switch
    {
        ClientFrame.Hello hello => await EnterAsync(hello, cancellation),
        ClientFrame.Open open => await server.Feed.NewestAsync(open.Channel, cancellation),
        ClientFrame.LoadOlder older => await server.Feed.OlderAsync(older.Channel, Time(older.Before), Math.Clamp(older.Known, 0, 10_000), cancellation),
        ClientFrame.CatchUp catchUp => await server.Feed.AfterAsync(catchUp.After, cancellation),
        ClientFrame.Create create => await CreateAsync(create, cancellation),
        ClientFrame.Send send => await SendAsync(send, cancellation),
        ClientFrame.Typing typing => await TypingAsync(typing, cancellation),
        ClientFrame.Beat => await BeatAsync(cancellation),
        _ => throw new InvalidOperationException($"no answer for {frame.GetType().Name}"),
    };

    private async ValueTask<ServerFrame?> EnterAsync(ClientFrame.Hello hello, CancellationToken cancellation)
    {
        if (me is not null) return new ServerFrame.Refused("hello", "You are in already.");
        if (TextRules.Name(hello.Name) is not { } name) return new ServerFrame.Refused("name", $"A name has 2 to {TextRules.LongestName} letters, digits, blanks or _ - . '");
        if (server.Filter.Clean(name) != name) return new ServerFrame.Refused("name", "Please choose another name.");
        if (TextRules.Color(hello.Color) is not { } color) return new ServerFrame.Refused("color", $"A colour is one of {string.Join(", ", TextRules.Colors)}.");
        if (hello.Key is not { Length: >= 8 and <= 128 }) return new ServerFrame.Refused("key", "The page's key is missing; reload the page.");
        if (!await server.Claims.TryTakeAsync(name, hello.Key, cancellation)) return new ServerFrame.Refused("name", $"The name '{name}' is taken; please choose another.");

        var person = await server.People.EnterAsync(name, color, cancellation);
        await window.EnterAsync(person, cancellation);
        var people = await server.People.LatestAsync(cancellation);
        return new ServerFrame.Welcome(person, await server.Channels.AllAsync(cancellation), people, await server.Presence.OnlineAsync([.. people.Select(p => p.Id)], cancellation));
    }

    private async ValueTask<ServerFrame?> CreateAsync(ClientFrame.Create create, CancellationToken cancellation)
    {
        if (TextRules.Channel(create.Name) is not { } name) return new ServerFrame.Refused("channel", $"A channel's name has 1 to {TextRules.LongestChannel} letters, digits or hyphens.");
        if (!TextRules.TryTopic(create.Topic, out string? topic)) return new ServerFrame.Refused("topic", $"A topic has at most {TextRules.LongestTopic} characters.");
        if (await server.Channels.IsFullAsync(cancellation)) return new ServerFrame.Refused("channel", $"There are {ChannelList.Most} channels already.");
        try
        {
            var channel = await server.Channels.CreateAsync(server.Filter.Clean(name), topic is null ? null : server.Filter.Clean(topic), cancellation);
            await server.PublishAsync(Bulletin.ChannelsTopic, channel, cancellation);
            return null;
        }
        catch (UniqueViolationException)
        {
            return new ServerFrame.Refused("channel", $"There is a channel '{name}' already.");
        }
    }

    private async ValueTask<ServerFrame?> SendAsync(ClientFrame.Send send, CancellationToken cancellation)
    {
        string? nonce = send.Nonce is { Length: <= 64 } ? send.Nonce : null;
        if (TextRules.Message(send.Text) is not { } text) return new ServerFrame.Refused("text", $"A message has 1 to {TextRules.LongestMessage} characters.", nonce);
        int wait = await server.Limit.TakeAsync(me!.Id, cancellation);
        if (wait > 0) return new ServerFrame.SlowDown(wait, nonce);
        var message = await server.Feed.AppendAsync(send.Channel, me, server.Filter.Clean(text), nonce, cancellation);
        await server.PublishAsync(Bulletin.MessagesTopic(send.Channel), message, cancellation);
        return null;
    }

    private async ValueTask<ServerFrame?> TypingAsync(ClientFrame.Typing typing, CancellationToken cancellation)
    {
        await server.PublishAsync(Bulletin.TypingTopic(typing.Channel), new ServerFrame.Typing(typing.Channel, me!), cancellation);
        return null;
    }

    private async ValueTask<ServerFrame?> BeatAsync(CancellationToken cancellation)
    {
        await server.Presence.BeatAsync(me!.Id, cancellation);
        var people = await server.People.LatestAsync(cancellation);
        return new ServerFrame.Here(await server.Presence.OnlineAsync([.. people.Select(p => p.Id)], cancellation));
    }

    private static DateTimeOffset Time(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(ms, 0, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
}
