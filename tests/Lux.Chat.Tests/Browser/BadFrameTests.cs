using System.Net.WebSockets;
using System.Text;
using Lux.Engine;
using Lux.Samples.Chat;

namespace Lux.Chat.Tests.Browser;

/// <summary>What no page of ours sends.</summary>
public sealed class BadFrameTests
{
    [Fact]
    public async Task Bad_frames_are_refused_on_a_line_that_stays_and_a_huge_one_ends_it()
    {
        await using var engine = await LuxEngine.StartAsync();
        await using var server = await ChatProcess.StartAsync(engine.ConnectionString, ChatProcess.FreePort());
        using var page = new ClientWebSocket();
        await page.ConnectAsync(new Uri(server.Url.Replace("http", "ws", StringComparison.Ordinal) + "/ws"), CancellationToken.None);

        await SendAsync(page, "{{{");
        Assert.Contains("\"bad-frame\"", await ReceiveAsync(page), StringComparison.Ordinal);
        await SendAsync(page, """{"type":"send","channel":1,"text":"nobody said this"}""");
        Assert.Contains("\"hello-first\"", await ReceiveAsync(page), StringComparison.Ordinal);
        await SendAsync(page, """{"type":"hello","name":"<i>","color":"teal","key":"0123456789abcdef"}""");
        Assert.Contains("\"name\"", await ReceiveAsync(page), StringComparison.Ordinal);
        await page.SendAsync(new byte[3], WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        Assert.Contains("Frames are text", await ReceiveAsync(page), StringComparison.Ordinal);

        await SendAsync(page, """{"type":"hello","name":"Mallory","color":"teal","key":"0123456789abcdef"}""");
        await ReceiveUntilAsync(page, "\"welcome\"");
        await SendAsync(page, """{"type":"send","channel":987654,"text":"to nowhere","nonce":"n1"}""");
        string refused = await ReceiveUntilAsync(page, "\"refused\"");
        Assert.Contains("\"n1\"", refused, StringComparison.Ordinal);
        await SendAsync(page, $$"""{"type":"send","channel":1,"text":"{{new string('x', TextRules.LongestMessage + 1)}}","nonce":"n2"}""");
        Assert.Contains("\"text\"", await ReceiveUntilAsync(page, "\"n2\""), StringComparison.Ordinal);

        await SendAsync(page, new string(' ', ChatSocket.LargestFrame + 1));
        Assert.Contains("\"too-large\"", await ReceiveUntilAsync(page, "\"refused\""), StringComparison.Ordinal);
        Assert.Equal("", await ReceiveAsync(page));
        Assert.NotNull(page.CloseStatus);

        // The server is none the worse for it.
        using var http = new HttpClient();
        Assert.Contains("<title>Chat</title>", await http.GetStringAsync(new Uri(server.Url)), StringComparison.Ordinal);
    }

    private static Task SendAsync(ClientWebSocket page, string text) =>
        page.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task<string> ReceiveUntilAsync(ClientWebSocket page, string part)
    {
        while (true)
        {
            string frame = await ReceiveAsync(page);
            if (frame.Contains(part, StringComparison.Ordinal)) return frame;
            Assert.NotEqual("", frame);
        }
    }

    /// <summary>A frame; empty when the server closes.</summary>
    private static async Task<string> ReceiveAsync(ClientWebSocket page)
    {
        var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await page.ReceiveAsync(buffer, CancellationToken.None);
            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return Encoding.UTF8.GetString(text.ToArray());
        }
    }
}
