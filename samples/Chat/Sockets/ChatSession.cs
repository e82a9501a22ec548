using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>One page's conversation: reads its frames, does what they ask, or says why not. No frame ends it.</summary>
internal sealed class ChatSession(ChatServer server, ChatSocket socket)
{
    private Person? _me;

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            await socket.RunAsync(HandleAsync);
        }
        finally
        {
            await LeaveAsync(stopping);
        }
    }

    private async ValueTask HandleAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        if (FrameJson.TryRead(text.Span, out string problem) is not { } frame)
        {
            Refuse("bad-frame", problem);
            return;
        }
        try
        {
            await AnswerAsync(frame, cancellationToken);
        }
        catch (LuxConnectionException)
        {
            Refuse("engine", "The engine is away for a moment; try again.", NonceOf(frame));
        }
        catch (LuxTimeoutException)
        {
            Refuse("engine", "The engine did not answer in time; look whether it arrived before you try again.", NonceOf(frame));
        }
        catch (LuxException refused)
        {
            Refuse("engine", refused.Message, NonceOf(frame));
        }
    }

    private ValueTask AnswerAsync(ClientFrame frame, CancellationToken cancellationToken)
    {
        if (frame is ClientFrame.Hello hello) return EnterAsync(hello, cancellationToken);
        if (_me is not { } me)
        {
            Refuse("hello-first", "Say hello first.");
            return ValueTask.CompletedTask;
        }
        return frame switch
        {
            ClientFrame.Send send => SendAsync(me, send, cancellationToken),
            ClientFrame.Open open => ShowAsync(server.Feed.NewestAsync(open.Channel, cancellationToken)),
            ClientFrame.LoadOlder older => OlderAsync(older, cancellationToken),
            ClientFrame.CatchUp catchUp => ShowAsync(server.Feed.AfterAsync(catchUp.After, cancellationToken)),
            ClientFrame.Create create => CreateAsync(create, cancellationToken),
            ClientFrame.Typing typing => server.Bulletin.PublishAsync(Bulletin.TypingTopic(typing.Channel), new ServerFrame.Types(typing.Channel, me), cancellationToken),
            ClientFrame.Beat => server.Presence.BeatAsync(me.Id, cancellationToken),
            _ => throw new InvalidOperationException($"No answer to {frame.GetType().Name}."),
        };
    }

    private async ValueTask EnterAsync(ClientFrame.Hello hello, CancellationToken cancellationToken)
    {
        if (_me is not null)
            Refuse("in-already", "You are in already.");
        else if (TextRules.Name(hello.Name) is not { } name)
            Refuse("name", $"A name has 2 to {TextRules.LongestName} letters, digits, blanks, and _ - . '");
        else if (TextRules.Color(hello.Color) is not { } color || hello.Key is not { Length: >= 16 and <= 64 })
            Refuse("bad-frame", "A hello has one of the page's colours and a key of 16 to 64 characters.");
        else if (!await server.Names.TryTakeAsync(name, hello.Key, cancellationToken))
            Refuse("name", $"“{name}” is somebody else here. Choose another name.");
        else
        {
            _me = await server.People.EnterAsync(name, color, cancellationToken);
            // In the crowd before the lists are read: what happens meanwhile arrives twice rather than never.
            server.Crowd.Enter(socket, _me);
            await server.Presence.EnterAsync(_me, cancellationToken);
            socket.Send(await server.WelcomeAsync(_me, cancellationToken));
        }
    }

    private async ValueTask SendAsync(Person me, ClientFrame.Send send, CancellationToken cancellationToken)
    {
        if (TextRules.Message(send.Text) is not { } text)
            Refuse("text", $"A message has 1 to {TextRules.LongestMessage} characters.", send.Nonce);
        else if (send.Nonce is { Length: > 40 })
            Refuse("bad-frame", "A nonce has at most 40 characters.");
        else if (await server.RateLimit.TakeAsync(me.Id, cancellationToken) is var wait and > 0)
            socket.Send(new ServerFrame.SlowDown(wait, send.Nonce));
        else
            await server.SayAsync(send.Channel, me, text, send.Nonce, cancellationToken);
    }

    private async ValueTask OlderAsync(ClientFrame.LoadOlder older, CancellationToken cancellationToken)
    {
        if (older.Before is < 0 or > 253_402_300_799_999 || older.Known is < 0 or > 100_000)
            Refuse("bad-frame", "Older messages are before a time in milliseconds, less those known.");
        else
            await ShowAsync(server.Feed.OlderAsync(older.Channel, DateTimeOffset.FromUnixTimeMilliseconds(older.Before), older.Known, cancellationToken));
    }

    private async ValueTask CreateAsync(ClientFrame.Create create, CancellationToken cancellationToken)
    {
        if (TextRules.Channel(create.Name) is not { } name)
            Refuse("channel", $"A channel's name has 1 to {TextRules.LongestChannel} letters, digits and hyphens.");
        else if (!TextRules.TryTopic(create.Topic, out var topic))
            Refuse("channel", $"A topic has at most {TextRules.LongestTopic} characters on one line.");
        else if (await server.Channels.IsFullAsync(cancellationToken))
            Refuse("channel", $"There are {ChannelList.Most} channels; that is enough.");
        else
        {
            try
            {
                await server.OpenChannelAsync(name, topic, socket, cancellationToken);
            }
            catch (UniqueViolationException)
            {
                Refuse("channel", $"There is a channel #{name} already.");
            }
        }
    }

    private async ValueTask ShowAsync<T>(ValueTask<T> asked) where T : ServerFrame => socket.Send(await asked);

    private async ValueTask LeaveAsync(CancellationToken stopping)
    {
        server.Crowd.Leave(socket);
        if (_me is not { } me || server.Crowd.Has(me.Id) || stopping.IsCancellationRequested) return;
        try
        {
            await server.Presence.LeaveAsync(me, stopping);
        }
        catch (Exception away) when (away is LuxException or OperationCanceledException)
        {
            // The key expires by itself.
        }
    }

    private static string? NonceOf(ClientFrame frame) => (frame as ClientFrame.Send)?.Nonce;

    private void Refuse(string code, string text, string? nonce = null) => socket.Send(new ServerFrame.Refused(code, text, nonce));
}
