;;; Opens $FILE, waits for its diagnostics, applies the code action $FIX at its first time without a zone, and writes what was seen to $SEEN.  -*- lexical-binding: t -*-
(require 'json)
(setq make-backup-files nil)

(defun wait-for (what done)
  (let ((deadline (+ (float-time) 30)))
    (while (not (funcall done))
      (when (> (float-time) deadline) (error "%s" what))
      (accept-process-output nil 0.1))))

(find-file (getenv "FILE"))
;; Eglot connects after the command, and in batch mode there is none.
(run-hooks 'post-command-hook)
(wait-for "The server has not started." #'eglot-current-server)
(flymake-start)
(wait-for "There are no diagnostics." #'flymake-diagnostics)

(let ((found (mapcar (lambda (it) `((line . ,(line-number-at-pos (flymake-diagnostic-beg it))) (message . ,(flymake-diagnostic-text it))))
                     (flymake-diagnostics)))
      titles)
  (goto-char (point-min))
  (search-forward "14:12")
  (goto-char (match-beginning 0))
  ;; Not by the mouse.
  (setq last-nonmenu-event t)
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt items &rest _) (setq titles (mapcar #'car items)) (getenv "FIX"))))
    (eglot-code-actions (point) nil nil t))
  (let ((text (split-string (buffer-string) "\n")))
    (write-region (json-encode `((found . [,@found]) (titles . [,@titles]) (text . [,@text]))) nil (getenv "SEEN"))))

(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
